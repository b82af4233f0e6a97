import type { Catalogue } from "./catalogue";
import { expressionMessages } from "./expression-messages";

/** What is wrong with a template itself; for its author. */
export const templateMessages = {
  ...expressionMessages,
  "template.missing": {
    what: { "zh-CN": "模板的“{path}”缺失。", "zh-TW": "模板的「{path}」缺失。", en: "The template lacks “{path}”." },
    remedy: { "zh-CN": "请补上。", "zh-TW": "請補上。", en: "Add it." },
  },
  "template.wrong-shape": {
    what: { "zh-CN": "模板的“{path}”应为 {wanted}，现为 {found}。", "zh-TW": "模板的「{path}」應為 {wanted}，現為 {found}。", en: "“{path}” should be of the kind {wanted}; it is {found}." },
    remedy: { "zh-CN": "请改正。", "zh-TW": "請更正。", en: "Correct it." },
  },
  "template.not-a-choice": {
    what: { "zh-CN": "模板的“{path}”写的是“{found}”，不在可选的范围内：{choices}。", "zh-TW": "模板的「{path}」寫的是「{found}」，不在可選的範圍內：{choices}。", en: "“{path}” is “{found}”, which is none of: {choices}." },
    remedy: { "zh-CN": "请选其中一项。", "zh-TW": "請選其中一項。", en: "Choose one of them." },
  },
  "template.unknown-field": {
    what: { "zh-CN": "模板的“{path}”没有这一项。", "zh-TW": "模板的「{path}」沒有這一項。", en: "There is no field “{path}”." },
    remedy: { "zh-CN": "请检查拼写，或删去。", "zh-TW": "請檢查拼寫，或刪去。", en: "Check the spelling, or take it out." },
  },
  "template.out-of-bounds": {
    what: { "zh-CN": "模板的“{path}”（{found}）的大小或长度应 {bound}。", "zh-TW": "模板的「{path}」（{found}）的大小或長度應 {bound}。", en: "The size or length of “{path}” ({found}) should be {bound}." },
    remedy: { "zh-CN": "请改正。", "zh-TW": "請更正。", en: "Correct it." },
  },
  "template.malformed": {
    what: { "zh-CN": "模板的“{path}”写法不对：{found}。", "zh-TW": "模板的「{path}」寫法不對：{found}。", en: "“{path}” is not written as it should be: {found}." },
    remedy: { "zh-CN": "请改正。", "zh-TW": "請更正。", en: "Correct it." },
  },
  "template.bad-id": {
    what: { "zh-CN": "模板代号“{found}”不能用：只可用字母、汉字、数字和 . _ -，最多 32 个字。", "zh-TW": "模板代號「{found}」不能用：只可用字母、漢字、數字和 . _ -，最多 32 個字。", en: "“{found}” cannot be a template's id: letters, digits and . _ - only, 32 at most." },
    remedy: { "zh-CN": "请换一个代号。", "zh-TW": "請換一個代號。", en: "Choose another id." },
  },
  "template.bad-version": {
    what: { "zh-CN": "模板版本“{found}”不是 1 到 999999 的整数。", "zh-TW": "模板版本「{found}」不是 1 到 999999 的整數。", en: "The version {found} is no whole number from 1 to 999999." },
    remedy: { "zh-CN": "请改为整数，每改一次模板加 1。", "zh-TW": "請改為整數，每改一次模板加 1。", en: "Write a whole number; add 1 whenever the template changes." },
  },
  "template.bad-code": {
    what: { "zh-CN": "指标代号“{found}”不能用：须以字母或汉字开头，只可用字母、汉字、数字和 . _ -。", "zh-TW": "指標代號「{found}」不能用：須以字母或漢字開頭，只可用字母、漢字、數字和 . _ -。", en: "“{found}” cannot be an indicator's code: begin with a letter; letters, digits and . _ - only." },
    remedy: { "zh-CN": "请换一个代号。", "zh-TW": "請換一個代號。", en: "Choose another code." },
  },
  "template.bad-decimals": {
    what: { "zh-CN": "“{path}”的小数位数 {found} 不在 0 到 8 之间。", "zh-TW": "「{path}」的小數位數 {found} 不在 0 到 8 之間。", en: "The decimals {found} of “{path}” are not from 0 to 8." },
    remedy: { "zh-CN": "请改正。", "zh-TW": "請更正。", en: "Correct it." },
  },
  "template.bad-measure": {
    what: { "zh-CN": "“{path}”的计量单位“{found}”不认识。", "zh-TW": "「{path}」的計量單位「{found}」不認識。", en: "“{found}” at “{path}” is no known measure." },
    remedy: { "zh-CN": "请用已有的计量单位。", "zh-TW": "請用已有的計量單位。", en: "Use a known measure." },
  },
  "template.empty-label": {
    what: { "zh-CN": "“{path}”没有文字。", "zh-TW": "「{path}」沒有文字。", en: "“{path}” has no text." },
    remedy: { "zh-CN": "请写上名称。", "zh-TW": "請寫上名稱。", en: "Write a label." },
  },
  "template.same-label": {
    what: { "zh-CN": "“{path}”与指标 {other} 的名称相同：“{found}”。", "zh-TW": "「{path}」與指標 {other} 的名稱相同：「{found}」。", en: "“{path}” has the same label as {other}: “{found}”." },
    remedy: { "zh-CN": "请让名称有所区别，以免提示和公式里分不清。", "zh-TW": "請讓名稱有所區別，以免提示和公式裡分不清。", en: "Make the labels differ, or findings and expressions cannot tell them apart." },
  },
  "template.field-twice": {
    what: { "zh-CN": "表头“{path}”：{name} 出现了两次。", "zh-TW": "表頭「{path}」：{name} 出現了兩次。", en: "“{path}”: the header has {name} twice." },
    remedy: { "zh-CN": "请只留一个。", "zh-TW": "請只留一個。", en: "Keep one of them." },
  },
  "template.no-field": {
    what: { "zh-CN": "表头没有 {name}：只能靠文件名和工作表名辨认。", "zh-TW": "表頭沒有 {name}：只能靠檔名和工作表名辨認。", en: "The header has no {name}; only names of files and sheets can tell it." },
    remedy: { "zh-CN": "请在表头加上。", "zh-TW": "請在表頭加上。", en: "Add it to the header." },
  },
  "template.code-kind": {
    what: { "zh-CN": "“{path}”：代码种类只用于代码，选项只用于文字或代码。", "zh-TW": "「{path}」：代碼種類只用於代碼，選項只用於文字或代碼。", en: "“{path}”: a code kind is for codes, a list for texts and codes." },
    remedy: { "zh-CN": "请改类型，或删去这一项。", "zh-TW": "請改類型，或刪去這一項。", en: "Change the type, or take it out." },
  },
  "template.list-twice": {
    what: { "zh-CN": "“{path}”里有重复的选项。", "zh-TW": "「{path}」裡有重複的選項。", en: "“{path}” lists something twice." },
    remedy: { "zh-CN": "请删去重复的。", "zh-TW": "請刪去重複的。", en: "Take the second out." },
  },
  "template.mark-is-value": {
    what: { "zh-CN": "“{path}”里的“{found}”同时是一个值，用作未报记号会把它吞掉。", "zh-TW": "「{path}」裡的「{found}」同時是一個值，用作未報記號會把它吞掉。", en: "“{found}” at “{path}” is also a value; as a mark for “not reported” it would swallow it." },
    remedy: { "zh-CN": "请换一个记号。", "zh-TW": "請換一個記號。", en: "Choose another mark." },
  },
  "template.rate-added": {
    what: { "zh-CN": "“{path}”：以 {measure} 计的率或名次不能相加。", "zh-TW": "「{path}」：以 {measure} 計的率或名次不能相加。", en: "“{path}”: rates and ranks (in {measure}) do not add up." },
    remedy: { "zh-CN": "率请用 ratio（由分子、分母重算），名次请用 none。", "zh-TW": "率請用 ratio（由分子、分母重算），名次請用 none。", en: "Use ratio (made anew from its parts) for rates, none for ranks." },
  },
  "template.roll-up-itself": {
    what: { "zh-CN": "“{path}”：{name} 的汇总用到了它自己。", "zh-TW": "「{path}」：{name} 的彙總用到了它自己。", en: "“{path}”: {name} is rolled up from itself." },
    remedy: { "zh-CN": "请改为别的指标。", "zh-TW": "請改為別的指標。", en: "Name another indicator." },
  },
  "template.personal-rolled-up": {
    what: { "zh-CN": "“{path}”：个人信息不能汇总（现为 {method}）。", "zh-TW": "「{path}」：個人資料不能彙總（現為 {method}）。", en: "“{path}”: personal data is never rolled up (it says {method})." },
    remedy: { "zh-CN": "请改为 none。", "zh-TW": "請改為 none。", en: "Write none." },
  },
  "template.no-table": {
    what: { "zh-CN": "模板没有表格，指标无处可填。", "zh-TW": "模板沒有表格，指標無處可填。", en: "The template has no table to fill." },
    remedy: { "zh-CN": "请加上 tables 或 unitTable。", "zh-TW": "請加上 tables 或 unitTable。", en: "Add tables or a unitTable." },
  },
  "template.no-ledger": {
    what: { "zh-CN": "台账模板没有 ledger。", "zh-TW": "台帳模板沒有 ledger。", en: "A ledger template without a ledger." },
    remedy: { "zh-CN": "请加上 ledger。", "zh-TW": "請加上 ledger。", en: "Add the ledger." },
  },
  "template.no-key": {
    what: { "zh-CN": "台账没有说明哪几列合起来认出一行。", "zh-TW": "台帳沒有說明哪幾欄合起來認出一列。", en: "The ledger does not say which columns together name a row." },
    remedy: { "zh-CN": "请在 key 里列出。", "zh-TW": "請在 key 裡列出。", en: "List them in key." },
  },
  "template.table-size": {
    what: { "zh-CN": "“{path}”应有 {rows} 行 {columns} 列。", "zh-TW": "「{path}」應有 {rows} 列 {columns} 欄。", en: "“{path}” should have {rows} rows of {columns}." },
    remedy: { "zh-CN": "请补齐，没有数的格写 null。", "zh-TW": "請補齊，沒有數的格寫 null。", en: "Complete it; null where the form has no figure." },
  },
  "template.table-empty": {
    what: { "zh-CN": "“{path}”没有行或没有列。", "zh-TW": "「{path}」沒有列或沒有欄。", en: "“{path}” has no rows or no columns." },
    remedy: { "zh-CN": "请补上。", "zh-TW": "請補上。", en: "Add them." },
  },
  "template.same-line": {
    what: { "zh-CN": "“{path}”与前面一行（列）名称相同：“{found}”。", "zh-TW": "「{path}」與前面一列（欄）名稱相同：「{found}」。", en: "“{path}” bears the same labels as one before it: “{found}”." },
    remedy: { "zh-CN": "请让名称有所区别，否则读表时分不清。", "zh-TW": "請讓名稱有所區別，否則讀表時分不清。", en: "Make the labels differ, or reading cannot tell them apart." },
  },
  "template.no-place": {
    what: { "zh-CN": "指标 {name} 在表里没有位置。", "zh-TW": "指標 {name} 在表裡沒有位置。", en: "{name} has no place on the form." },
    remedy: { "zh-CN": "请放进表格，或删去。", "zh-TW": "請放進表格，或刪去。", en: "Give it a place, or take it out." },
  },
  "template.several-places": {
    what: { "zh-CN": "“{path}”：指标 {name} 已经在“{other}”有了位置。", "zh-TW": "「{path}」：指標 {name} 已經在「{other}」有了位置。", en: "“{path}”: {name} already stands at “{other}”." },
    remedy: { "zh-CN": "一个指标只能有一个位置。", "zh-TW": "一個指標只能有一個位置。", en: "An indicator has one place." },
  },
  "template.unknown-indicator": {
    what: { "zh-CN": "“{path}”用到的指标 {name} 不存在。", "zh-TW": "「{path}」用到的指標 {name} 不存在。", en: "“{path}” names {name}, which is no indicator." },
    remedy: { "zh-CN": "请检查代号的拼写。", "zh-TW": "請檢查代號的拼寫。", en: "Check the spelling of the code." },
  },
  "template.wrong-type": {
    what: { "zh-CN": "“{path}”用到的 {name} 类型不合，应为：{wanted}。", "zh-TW": "「{path}」用到的 {name} 類型不合，應為：{wanted}。", en: "“{path}”: {name} is of the wrong type; wanted: {wanted}." },
    remedy: { "zh-CN": "请换一个指标，或改它的类型。", "zh-TW": "請換一個指標，或改它的類型。", en: "Name another indicator, or change its type." },
  },
  "template.edit-twice": {
    what: { "zh-CN": "规则代号“{rule}”用了两次，或与必填规则的代号相同。", "zh-TW": "規則代號「{rule}」用了兩次，或與必填規則的代號相同。", en: "The rule id “{rule}” is used twice, or is that of the implied required rule." },
    remedy: { "zh-CN": "请换一个代号。", "zh-TW": "請換一個代號。", en: "Choose another id." },
  },
  "template.too-few": {
    what: { "zh-CN": "“{path}”至少要有 {least} 个。", "zh-TW": "「{path}」至少要有 {least} 個。", en: "“{path}” needs at least {least}." },
    remedy: { "zh-CN": "请补上。", "zh-TW": "請補上。", en: "Add to it." },
  },
  "template.lengths-differ": {
    what: { "zh-CN": "规则“{rule}”的得分和名次个数不同。", "zh-TW": "規則「{rule}」的得分和名次個數不同。", en: "Rule “{rule}” has not as many ranks as scores." },
    remedy: { "zh-CN": "请一一对应。", "zh-TW": "請一一對應。", en: "Give each score its rank." },
  },
  "template.no-bound": {
    what: { "zh-CN": "规则“{rule}”没有上限也没有下限。", "zh-TW": "規則「{rule}」沒有上限也沒有下限。", en: "Rule “{rule}” has neither a least nor a most." },
    remedy: { "zh-CN": "请写上至少一个。", "zh-TW": "請寫上至少一個。", en: "Give at least one." },
  },
  "template.not-a-decimal": {
    what: { "zh-CN": "“{path}”不是小数。", "zh-TW": "「{path}」不是小數。", en: "“{path}” is no decimal number." },
    remedy: { "zh-CN": "请写成 0 或 100.00 这样。", "zh-TW": "請寫成 0 或 100.00 這樣。", en: "Write it like 0 or 100.00." },
  },
  "template.bounds-crossed": {
    what: { "zh-CN": "规则“{rule}”的下限 {least} 大于上限 {most}。", "zh-TW": "規則「{rule}」的下限 {least} 大於上限 {most}。", en: "Rule “{rule}”: its least, {least}, is above its most, {most}." },
    remedy: { "zh-CN": "请改正。", "zh-TW": "請更正。", en: "Correct them." },
  },
  "template.named-twice": {
    what: { "zh-CN": "“{path}”：{name} 在这条规则里出现了两次。", "zh-TW": "「{path}」：{name} 在這條規則裡出現了兩次。", en: "“{path}”: the rule names {name} twice." },
    remedy: { "zh-CN": "请改正，合计不能是自己的分项。", "zh-TW": "請更正，合計不能是自己的分項。", en: "Correct it; a total cannot be its own part." },
  },
  "template.measures-differ": {
    what: { "zh-CN": "“{path}”：{one} 与 {other} 不能相加或相比。", "zh-TW": "「{path}」：{one} 與 {other} 不能相加或相比。", en: "“{path}”: {one} and {other} neither add nor compare." },
    remedy: { "zh-CN": "请换成同类的计量单位。", "zh-TW": "請換成同類的計量單位。", en: "Use measures of the same kind." },
  },
  "template.ratio-measures": {
    what: { "zh-CN": "“{path}”：{one} ÷ {other} 得不到 {rate}。", "zh-TW": "「{path}」：{one} ÷ {other} 得不到 {rate}。", en: "“{path}”: {one} ÷ {other} does not give {rate}." },
    remedy: { "zh-CN": "同类相除得率，数额除以个数得同一计量单位的平均数。", "zh-TW": "同類相除得率，數額除以個數得同一計量單位的平均數。", en: "Like by like gives a rate; an amount by a count keeps its measure." },
  },
  "template.no-such-line": {
    what: { "zh-CN": "“{path}”：没有这张表、这一行或这一列。", "zh-TW": "「{path}」：沒有這張表、這一列或這一欄。", en: "“{path}”: there is no such table, row or column." },
    remedy: { "zh-CN": "请检查序号，从 0 数起。", "zh-TW": "請檢查序號，從 0 數起。", en: "Check the indexes; they count from 0." },
  },
  "template.nothing-to-add": {
    what: { "zh-CN": "“{path}”：表里没有可以相加的行或列。", "zh-TW": "「{path}」：表裡沒有可以相加的列或欄。", en: "“{path}”: the table has no row or column that adds up." },
    remedy: { "zh-CN": "请写明 totalRow 或 totalColumn，或删去这条规则。", "zh-TW": "請寫明 totalRow 或 totalColumn，或刪去這條規則。", en: "Give totalRow or totalColumn, or take the rule out." },
  },
  "template.unknown-form": {
    what: { "zh-CN": "“{path}”用到的模板 {name} 不存在。", "zh-TW": "「{path}」用到的模板 {name} 不存在。", en: "“{path}” names the template {name}, which is not there." },
    remedy: { "zh-CN": "请检查模板代号。", "zh-TW": "請檢查模板代號。", en: "Check the template's id." },
  },
  "template.same-edit": {
    what: { "zh-CN": "规则“{rule}”与“{other}”说的是同一件事。", "zh-TW": "規則「{rule}」與「{other}」說的是同一件事。", en: "Rule “{rule}” says the same as “{other}”." },
    remedy: { "zh-CN": "请删去一条。", "zh-TW": "請刪去一條。", en: "Take one of them out." },
  },
  "template.implied": {
    what: { "zh-CN": "规则“{rule}”由其他规则（{others}）就能推出。", "zh-TW": "規則「{rule}」由其他規則（{others}）就能推出。", en: "Rule “{rule}” follows from others ({others})." },
    remedy: { "zh-CN": "可以删去；要在别的数缺报时仍能查出，可以保留。", "zh-TW": "可以刪去；要在別的數缺報時仍能查出，可以保留。", en: "It may go; keep it if it should also work while other figures are missing." },
  },
  "template.contradiction": {
    what: { "zh-CN": "规则互相矛盾：按“{one}”，“{label}”至少为 {least}；按“{other}”，至多为 {most}。", "zh-TW": "規則互相矛盾：按「{one}」，「{label}」至少為 {least}；按「{other}」，至多為 {most}。", en: "The rules contradict each other: by “{one}” “{label}” is at least {least}, by “{other}” at most {most}." },
    remedy: { "zh-CN": "请改正其中一条。", "zh-TW": "請更正其中一條。", en: "Correct one of them." },
  },
  "template.never-true": {
    what: { "zh-CN": "规则“{rule}”永远不成立（与之矛盾的：{others}）。", "zh-TW": "規則「{rule}」永遠不成立（與之矛盾的：{others}）。", en: "Rule “{rule}” can never hold (against: {others})." },
    remedy: { "zh-CN": "请改正。", "zh-TW": "請更正。", en: "Correct it." },
  },
  "template.always-true": {
    what: { "zh-CN": "规则“{rule}”永远成立，查不出任何差错。", "zh-TW": "規則「{rule}」永遠成立，查不出任何差錯。", en: "Rule “{rule}” always holds and finds nothing." },
    remedy: { "zh-CN": "请改正或删去。", "zh-TW": "請更正或刪去。", en: "Correct it or take it out." },
  },
} as const satisfies Catalogue;
