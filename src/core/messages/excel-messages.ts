import type { Catalogue } from "./catalogue";

/** What Excel may answer while the workbook is open in it: {subject} is the workbook or the sheet. */
export const excelMessages = {
  "host.cell-edit": {
    what: {
      "zh-CN": "您正在某个单元格里输入，Excel 要等输入结束才能继续。",
      "zh-TW": "您正在某個儲存格裡輸入，Excel 要等輸入結束才能繼續。",
      en: "You are typing into a cell, and Excel waits for you to finish.",
    },
    remedy: {
      "zh-CN": "请按 Enter 确认（或按 Esc 取消）正在输入的内容，关掉打开的对话框，然后再试。",
      "zh-TW": "請按 Enter 確認（或按 Esc 取消）正在輸入的內容，關掉開啟的對話方塊，然後再試。",
      en: "Press Enter to keep what you have typed, or Esc to drop it, close any dialogue that is open, then try again.",
    },
  },
  "host.cell-changed": {
    what: {
      "zh-CN": "{subject} 在校验之后又改过了，没有写入。",
      "zh-TW": "{subject} 在校驗之後又改過了，沒有寫入。",
      en: "{subject} has changed since it was checked; nothing was entered.",
    },
    remedy: {
      "zh-CN": "请看新的校验结果，再决定要不要改。",
      "zh-TW": "請看新的校驗結果，再決定要不要改。",
      en: "Look at the new findings before you decide.",
    },
  },
  "host.cell-formula": {
    what: {
      "zh-CN": "{subject} 里是公式，没有把它换成数。",
      "zh-TW": "{subject} 裡是公式，沒有把它換成數。",
      en: "{subject} holds a formula, which was not replaced by a number.",
    },
    remedy: {
      "zh-CN": "请改这个公式，或者改它引用的数。",
      "zh-TW": "請改這個公式，或者改它引用的數。",
      en: "Correct the formula, or the figures that it refers to.",
    },
  },
  "host.structure-protected": {
    what: {
      "zh-CN": "{subject} 的工作簿结构受保护，不能添加或删除工作表。",
      "zh-TW": "{subject} 的活頁簿結構受保護，不能新增或刪除工作表。",
      en: "The structure of {subject} is protected: sheets can be neither added nor deleted.",
    },
    remedy: {
      "zh-CN": "请点“审阅 → 保护工作簿”撤销结构保护，然后再试；有密码的，请向设密码的人要。",
      "zh-TW": "請點「校閱 → 保護活頁簿」取消結構保護，然後再試；有密碼的，請向設密碼的人要。",
      en: "Take the protection off with Review → Protect Workbook, then try again; if it asks for a password, ask whoever set it.",
    },
  },
  "host.read-only": {
    what: {
      "zh-CN": "{subject} 是以只读方式打开的，无法写入。",
      "zh-TW": "{subject} 是以唯讀方式開啟的，無法寫入。",
      en: "{subject} was opened read-only and cannot be written.",
    },
    remedy: {
      "zh-CN": "请点上方的“启用编辑”；或者另存为一份副本，在副本里再试。",
      "zh-TW": "請點上方的「啟用編輯」；或者另存一份副本，在副本裡再試。",
      en: "Press Enable Editing above the sheet, or save a copy and try again there.",
    },
  },
  "host.too-much": {
    what: {
      "zh-CN": "{subject} 的内容太多，Excel 一次处理不了。",
      "zh-TW": "{subject} 的內容太多，Excel 一次處理不了。",
      en: "{subject} holds more than Excel handles at once.",
    },
    remedy: {
      "zh-CN": "请删去多余的工作表和空白区域；仍然不行的，请用电脑上安装的 Excel 打开，不要用网页版。",
      "zh-TW": "請刪去多餘的工作表和空白區域；仍然不行的，請用電腦上安裝的 Excel 開啟，不要用網頁版。",
      en: "Delete sheets and areas that are not needed; if that is not enough, open it in Excel on the desktop and not in the browser.",
    },
  },
  "host.gone": {
    what: {
      "zh-CN": "找不到 {subject}：它可能已被删除、改名，或者您切换到了别的工作簿。",
      "zh-TW": "找不到 {subject}：它可能已被刪除、改名，或者您切換到了別的活頁簿。",
      en: "{subject} is not there any more: it may have been deleted or renamed, or you have moved to another workbook.",
    },
    remedy: {
      "zh-CN": "请回到原来的工作簿，再做一次。",
      "zh-TW": "請回到原來的活頁簿，再做一次。",
      en: "Go back to the workbook and do it once more.",
    },
  },
  "host.hidden": {
    what: {
      "zh-CN": "工作表“{subject}”是隐藏的，无法跳到那里。",
      "zh-TW": "工作表「{subject}」是隱藏的，無法跳到那裡。",
      en: "The sheet {subject} is hidden and cannot be shown.",
    },
    remedy: {
      "zh-CN": "请用右键点任意一个工作表标签，选“取消隐藏”；那里没有它的，请向做这份表的人要可见的版本。",
      "zh-TW": "請用右鍵點任意一個工作表標籤，選「取消隱藏」；那裡沒有它的，請向做這份表的人要可見的版本。",
      en: "Right-click any sheet tab and choose Unhide; if it is not listed there, ask whoever made the workbook for a version that shows it.",
    },
  },
  "host.disconnected": {
    what: {
      "zh-CN": "与 {subject} 的连接断了。",
      "zh-TW": "與 {subject} 的連線斷了。",
      en: "The connection to {subject} was lost.",
    },
    remedy: {
      "zh-CN": "请检查网络，刷新页面或重新打开工作簿，再做一次；再做一次不会写重。",
      "zh-TW": "請檢查網路，重新整理頁面或重新開啟活頁簿，再做一次；再做一次不會寫重。",
      en: "Check the network, reload the page or open the workbook again, and do it once more; nothing is written twice.",
    },
  },
  "host.too-old": {
    what: {
      "zh-CN": "这个版本的 Excel 太旧，缺少汇核需要的功能。",
      "zh-TW": "這個版本的 Excel 太舊，缺少匯核需要的功能。",
      en: "This Excel is too old: it lacks what Huihe needs.",
    },
    remedy: {
      "zh-CN": "请用 Excel 2021 或更新的版本、Microsoft 365，或网页版 Excel。",
      "zh-TW": "請用 Excel 2021 或更新的版本、Microsoft 365，或網頁版 Excel。",
      en: "Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
    },
  },
  "host.excel-busy": {
    what: {
      "zh-CN": "Excel 正忙，没有做完。",
      "zh-TW": "Excel 正忙，沒有做完。",
      en: "Excel is busy and has not finished.",
    },
    remedy: {
      "zh-CN": "请等几秒钟，再做一次；再做一次不会写重。",
      "zh-TW": "請等幾秒鐘，再做一次；再做一次不會寫重。",
      en: "Wait a few seconds and do it once more; nothing is written twice.",
    },
  },
  "host.excel-failed": {
    what: {
      "zh-CN": "Excel 没能做完这一步（{subject}）。",
      "zh-TW": "Excel 沒能做完這一步（{subject}）。",
      en: "Excel could not finish this ({subject}).",
    },
    remedy: {
      "zh-CN": "您填报的数字没有改动。请再做一次；仍然不行的，保存后关掉 Excel 重新打开，再试。",
      "zh-TW": "您填報的數字沒有改動。請再做一次；仍然不行的，儲存後關掉 Excel 重新開啟，再試。",
      en: "No figure of yours was changed. Do it once more; if that fails, save, close and reopen Excel, and try again.",
    },
  },
} as const satisfies Catalogue;
