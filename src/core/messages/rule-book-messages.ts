import type { Catalogue } from "./catalogue";

/** What is said of edits that only several others together make impossible or idle. */
export const ruleBookMessages = {
  "template.clash": {
    what: { "zh-CN": "规则 {others} 不能同时成立；去掉其中任何一条，其余的就不矛盾。", "zh-TW": "規則 {others} 不能同時成立；去掉其中任何一條，其餘的就不矛盾。", en: "The rules {others} cannot all hold; without any one of them the others can." },
    remedy: { "zh-CN": "请改正其中一条。", "zh-TW": "請更正其中一條。", en: "Correct one of them." },
  },
  "template.never-applies": {
    what: { "zh-CN": "规则“{rule}”的条件在其他规则（{others}）成立时永远不会出现，查不出任何差错。", "zh-TW": "規則「{rule}」的條件在其他規則（{others}）成立時永遠不會出現，查不出任何差錯。", en: "The condition of rule “{rule}” never comes about while others hold ({others}), so that it finds nothing." },
    remedy: { "zh-CN": "请改正条件，或删去这条规则。", "zh-TW": "請更正條件，或刪去這條規則。", en: "Correct the condition, or take the rule out." },
  },
} as const satisfies Catalogue;
