import type { Catalogue } from "./catalogue";

/** A workbook that is not what it was when it was made ready at {time}: {count} figures, {labels}. */
export const stampMessages = {
  "stamp.changed": {
    what: {
      "zh-CN": "{time} 校验报送以后，又改动了 {count} 个数：{labels}。",
      "zh-TW": "{time} 校驗報送以後，又改動了 {count} 個數：{labels}。",
      en: "{count} figures were changed after this workbook was made ready at {time}: {labels}.",
    },
    remedy: {
      "zh-CN": "填表人：改好后请重新校验报送，会自动成为下一版。收表人：请向填表人问明改动。",
      "zh-TW": "填表人：改好後請重新校驗報送，會自動成為下一版。收表人：請向填表人問明改動。",
      en: "Whoever filled it in: make it ready again, which makes the next edition of it. Whoever received it: ask about the change.",
    },
  },
  "stamp.not-in-it": {
    what: {
      "zh-CN": "这张表是 {time} 校验报送以后才放进本簿的。",
      "zh-TW": "這張表是 {time} 校驗報送以後才放進本簿的。",
      en: "This form was put into the workbook after it was made ready at {time}.",
    },
    remedy: { "zh-CN": "请重新校验报送。", "zh-TW": "請重新校驗報送。", en: "Make the workbook ready again." },
  },
  "stamp.other-rules": {
    what: {
      "zh-CN": "{time} 报送时用的校验规则，与这里的同版模板不一样。",
      "zh-TW": "{time} 報送時用的校驗規則，與這裡的同版範本不一樣。",
      en: "The rules by which this was checked at {time} are not those of the same version here.",
    },
    remedy: {
      "zh-CN": "这里已按本地规则重新校验；请核对双方用的是不是同一份模板。",
      "zh-TW": "這裡已按本地規則重新校驗；請核對雙方用的是不是同一份範本。",
      en: "It was checked anew by the rules here; see that both sides use the same template.",
    },
  },
} as const satisfies Catalogue;
