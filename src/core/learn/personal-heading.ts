import type { PrivacyClass } from "../model/template";

const CLASSES: readonly (readonly [RegExp, Exclude<PrivacyClass, "public">])[] = [
  [/身份证|证件号/, "resident-id"],
  [/护照/, "resident-id"],
  [/电话|手机|联系方式|联系号码|phone|mobile/i, "phone"],
  [/(?:居住|家庭|现住|详细)?(?:住址|居住地|居住地址|家庭地址)$/, "address"],
  [/姓名|^(?:联系人|经营者|户主|户主名|负责人|法人|法定代表人)$|联系人$|干部$|民警$|医护人员$|责任人$|联络员$/, "name"],
];

/** Of which kind of personal data a column with this heading is; null where it is none. */
export const privacyOf = (heading: string): Exclude<PrivacyClass, "public"> | null => CLASSES.find(([pattern]) => pattern.test(heading.replace(/\s+/g, "")))?.[1] ?? null;
