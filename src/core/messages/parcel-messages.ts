import type { Catalogue } from "./catalogue";

/** Why a file of a heap of mails and archives was passed over: {subject} is the file, behind the containers that it came in. */
export const parcelMessages = {
  "host.archive-encrypted": {
    what: { "zh-CN": "{subject} 在加了密码的压缩包里。", "zh-TW": "{subject} 在加了密碼的壓縮檔裡。", en: "{subject} is in an archive with a password." },
    remedy: {
      "zh-CN": "请用密码解压，再把里面的文件放进来；或请报送单位不加密码重发。",
      "zh-TW": "請用密碼解壓縮，再把裡面的檔案放進來；或請報送單位不加密碼重發。",
      en: "Unpack it with its password and hand over the files, or ask the unit to send it again without one.",
    },
  },
  "host.archive-unknown": {
    what: {
      "zh-CN": "{subject} 的压缩格式（RAR、7z 等）汇核打不开。",
      "zh-TW": "{subject} 的壓縮格式（RAR、7z 等）匯核打不開。",
      en: "{subject} is packed in a way (RAR, 7z or the like) that Huihe cannot open.",
    },
    remedy: {
      "zh-CN": "请先解压，再把里面的文件放进来；下次请报送单位直接附 .xlsx，或压缩成 .zip。",
      "zh-TW": "請先解壓縮，再把裡面的檔案放進來；下次請報送單位直接附 .xlsx，或壓縮成 .zip。",
      en: "Unpack it and hand over the files; next time ask the unit to attach the .xlsx itself, or a .zip.",
    },
  },
  "host.outlook-message": {
    what: {
      "zh-CN": "{subject} 是 Outlook 自己的格式，汇核取不出里面的附件。",
      "zh-TW": "{subject} 是 Outlook 自己的格式，匯核取不出裡面的附件。",
      en: "{subject} is in Outlook's own format, and Huihe cannot get at its attachments.",
    },
    remedy: {
      "zh-CN": "请在 Outlook 里打开，把附件另存出来再放进来；附件名是 winmail.dat 的，请发件人改用 HTML 或纯文本格式重发。",
      "zh-TW": "請在 Outlook 裡開啟，把附件另存出來再放進來；附件名是 winmail.dat 的，請寄件人改用 HTML 或純文字格式重寄。",
      en: "Open it in Outlook, save its attachments and hand those over; for a winmail.dat, ask the sender to send again in HTML or plain text format.",
    },
  },
  "host.parcel-broken": {
    what: {
      "zh-CN": "{subject} 不完整或已损坏，里面的文件取不全。",
      "zh-TW": "{subject} 不完整或已損壞，裡面的檔案取不全。",
      en: "{subject} is cut off or damaged; what it holds cannot be had whole.",
    },
    remedy: {
      "zh-CN": "请重新下载或另存一遍；还不行，请报送单位重发。",
      "zh-TW": "請重新下載或另存一遍；還不行，請報送單位重發。",
      en: "Download or save it once more; if that does not help, ask the unit to send it again.",
    },
  },
  "host.mail-without-files": {
    what: { "zh-CN": "邮件 {subject} 没有附件。", "zh-TW": "郵件 {subject} 沒有附件。", en: "The mail {subject} has no attachment." },
    remedy: {
      "zh-CN": "超大附件和网盘只是链接，请自己下载后放进来；漏了附件的，请报送单位补发。",
      "zh-TW": "超大附件和雲端硬碟只是連結，請自己下載後放進來；漏了附件的，請報送單位補發。",
      en: "Where it only links to a file, download that yourself and hand it over; where it was forgotten, ask the unit to send it.",
    },
  },
  "host.other-file": {
    what: { "zh-CN": "{subject} 不是工作簿，没有读入。", "zh-TW": "{subject} 不是活頁簿，沒有讀入。", en: "{subject} is no workbook and was passed over." },
    remedy: {
      "zh-CN": "图片、PDF、Word 里的数汇核读不了：里面有要报的数，请报送单位改报 Excel 表。",
      "zh-TW": "圖片、PDF、Word 裡的數匯核讀不了：裡面有要報的數，請報送單位改報 Excel 表。",
      en: "Huihe reads no figures out of pictures, PDF or Word: if it holds some that are due, ask the unit for them in a workbook.",
    },
  },
  "host.empty-file": {
    what: { "zh-CN": "{subject} 是空的。", "zh-TW": "{subject} 是空的。", en: "{subject} is empty." },
    remedy: {
      "zh-CN": "可能没有传完，或者没有保存：请报送单位重发。",
      "zh-TW": "可能沒有傳完，或者沒有儲存：請報送單位重發。",
      en: "It may not have arrived, or was never saved: ask the unit to send it again.",
    },
  },
  "host.nested-too-deep": {
    what: {
      "zh-CN": "{subject} 套得太深（压缩包、邮件一层套一层，超过 4 层），没有再拆。",
      "zh-TW": "{subject} 套得太深（壓縮檔、郵件一層套一層，超過 4 層），沒有再拆。",
      en: "{subject} lies more than 4 archives or mails deep and was not opened.",
    },
    remedy: {
      "zh-CN": "请自己拆开，再把里面的文件放进来；来历不明的文件不要打开。",
      "zh-TW": "請自己拆開，再把裡面的檔案放進來；來歷不明的檔案不要開啟。",
      en: "Take it out yourself and hand it over. Do not open a file of unknown origin.",
    },
  },
  "host.too-many-files": {
    what: {
      "zh-CN": "{subject} 没有读入：一次从邮件和压缩包里最多取 2,000 个文件。",
      "zh-TW": "{subject} 沒有讀入：一次從郵件和壓縮檔裡最多取 2,000 個檔案。",
      en: "{subject} was passed over: at most 2,000 files are taken out of mails and archives at once.",
    },
    remedy: {
      "zh-CN": "请分几次放进来；来历不明的文件不要打开。",
      "zh-TW": "請分幾次放進來；來歷不明的檔案不要開啟。",
      en: "Hand them over in several goes. Do not open a file of unknown origin.",
    },
  },
} as const satisfies Catalogue;
