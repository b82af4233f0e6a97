import type { Catalogue } from "./catalogue";
import { excelMessages } from "./excel-messages";
import { parcelMessages } from "./parcel-messages";

/** What the world did, by the code of a HostError: {subject} is the file, folder or sheet. */
export const hostMessages = {
  "host.not-found": {
    what: { "zh-CN": "找不到 {subject}。", "zh-TW": "找不到 {subject}。", en: "{subject} was not found." },
    remedy: { "zh-CN": "请核对名称和所在文件夹。", "zh-TW": "請核對名稱和所在資料夾。", en: "Check its name and its folder." },
  },
  "host.not-readable": {
    what: { "zh-CN": "无法读取 {subject}。", "zh-TW": "無法讀取 {subject}。", en: "{subject} cannot be read." },
    remedy: {
      "zh-CN": "请确认您有读取权限，网盘或 U 盘还连着，然后再试。",
      "zh-TW": "請確認您有讀取權限，網路磁碟或隨身碟還連著，然後再試。",
      en: "Make sure that you may read it and that its drive is still connected, then try again.",
    },
  },
  "host.not-writable": {
    what: { "zh-CN": "无法写入 {subject}。", "zh-TW": "無法寫入 {subject}。", en: "{subject} cannot be written." },
    remedy: {
      "zh-CN": "请确认您有写入权限，磁盘还有空间；或者写到别的文件夹。",
      "zh-TW": "請確認您有寫入權限，磁碟還有空間；或者寫到別的資料夾。",
      en: "Make sure that you may write there and that the disk has room, or write to another folder.",
    },
  },
  "host.not-a-workbook": {
    what: { "zh-CN": "{subject} 不是 Excel 工作簿。", "zh-TW": "{subject} 不是 Excel 活頁簿。", en: "{subject} is not an Excel workbook." },
    remedy: {
      "zh-CN": "请在 Excel 或 WPS 里打开它，另存为 .xlsx 后再试；打不开的，请报送单位重发。",
      "zh-TW": "請在 Excel 或 WPS 裡開啟它，另存為 .xlsx 後再試；打不開的，請報送單位重發。",
      en: "Open it in Excel or WPS and save it as .xlsx; if it does not open, ask the unit to send it again.",
    },
  },
  "host.encrypted": {
    what: { "zh-CN": "{subject} 设有打开密码。", "zh-TW": "{subject} 設有開啟密碼。", en: "{subject} asks for a password when it is opened." },
    remedy: {
      "zh-CN": "请在 Excel 里输入密码打开，去掉密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空）后另存再试。",
      "zh-TW": "請在 Excel 裡輸入密碼開啟，移除密碼（檔案 → 資訊 → 保護活頁簿 → 以密碼加密，清空）後另存再試。",
      en: "Open it in Excel with its password, take the password off (File → Info → Protect Workbook → Encrypt with Password), save and try again.",
    },
  },
  "host.corrupt": {
    what: { "zh-CN": "{subject} 已损坏，无法读完整。", "zh-TW": "{subject} 已損壞，無法讀完整。", en: "{subject} is damaged and cannot be read whole." },
    remedy: {
      "zh-CN": "可能没有传完：请报送单位重发，或在 Excel 里用“打开并修复”打开后另存。",
      "zh-TW": "可能沒有傳完：請報送單位重發，或在 Excel 裡用「開啟並修復」開啟後另存。",
      en: "It may not have arrived whole: ask the unit to send it again, or open it in Excel with Open and Repair and save it.",
    },
  },
  "host.too-large": {
    what: { "zh-CN": "{subject} 太大，已停止读取。", "zh-TW": "{subject} 太大，已停止讀取。", en: "{subject} is too large; reading was stopped." },
    remedy: {
      "zh-CN": "报表不会有这么大：请删去多余的工作表和空白区域，另存后再试；来历不明的文件不要打开。",
      "zh-TW": "報表不會有這麼大：請刪去多餘的工作表和空白區域，另存後再試；來歷不明的檔案不要開啟。",
      en: "No form is that large: delete sheets and areas that are not needed and save it again. Do not open a file of unknown origin.",
    },
  },
  "host.disguised": {
    what: {
      "zh-CN": "{subject} 的扩展名是 Excel 的，内容却是网页或纯文本。",
      "zh-TW": "{subject} 的副檔名是 Excel 的，內容卻是網頁或純文字。",
      en: "{subject} is named like a workbook but holds a web page or plain text.",
    },
    remedy: {
      "zh-CN": "请在 Excel 或 WPS 里打开，另存为 .xlsx 后再试。",
      "zh-TW": "請在 Excel 或 WPS 裡開啟，另存為 .xlsx 後再試。",
      en: "Open it in Excel or WPS, save it as .xlsx and try again.",
    },
  },
  "host.not-supported": {
    what: { "zh-CN": "{subject} 里有汇核还不支持的内容。", "zh-TW": "{subject} 裡有匯核還不支援的內容。", en: "{subject} holds something that Huihe does not support." },
    remedy: {
      "zh-CN": "请在 Excel 或 WPS 里打开，另存为普通的 .xlsx 后再试。",
      "zh-TW": "請在 Excel 或 WPS 裡開啟，另存為普通的 .xlsx 後再試。",
      en: "Open it in Excel or WPS, save it as an ordinary .xlsx and try again.",
    },
  },
  "host.protected": {
    what: { "zh-CN": "{subject} 受保护，无法写入或标注。", "zh-TW": "{subject} 受保護，無法寫入或標註。", en: "{subject} is protected and can be neither written nor marked." },
    remedy: {
      "zh-CN": "请先撤销保护（审阅 → 撤销工作表保护），或只看问题清单。",
      "zh-TW": "請先取消保護（校閱 → 取消保護工作表），或只看問題清單。",
      en: "Take the protection off first (Review → Unprotect Sheet), or use the list of findings alone.",
    },
  },
  "host.busy": {
    what: { "zh-CN": "{subject} 正被别的程序占用。", "zh-TW": "{subject} 正被別的程式占用。", en: "{subject} is in use by another program." },
    remedy: { "zh-CN": "请在 Excel 或 WPS 里关闭它，然后再试。", "zh-TW": "請在 Excel 或 WPS 裡關閉它，然後再試。", en: "Close it in Excel or WPS, then try again." },
  },
  "host.cancelled": {
    what: { "zh-CN": "已取消：{subject}。", "zh-TW": "已取消：{subject}。", en: "Cancelled: {subject}." },
    remedy: { "zh-CN": "什么都没有写入；需要时再做一次。", "zh-TW": "什麼都沒有寫入；需要時再做一次。", en: "Nothing was written; start again when you wish." },
  },
  ...parcelMessages,
  ...excelMessages,
} as const satisfies Catalogue;
