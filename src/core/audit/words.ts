import { labelKey, plainText } from "../model/label-text";
import { remembered } from "../model/remembered";

// Words by which Chinese office tables (and English ones) tell what a row or a column is. All are matched against labelKey:
// simplified script, lower case, without blanks, signs and a measure in brackets.

const TOTAL = /^(?:合计|总计|共计|小计|分计|总和|总数|汇总|计|total|subtotal|grandtotal|sum)$|^(?:合计|总计|小计|共计).{0,9}$|(?:合计|总计|共计|小计|分计)$|^.{0,6}总(?:数|分|得分|人口|计|和)$|^(?:应发|实发|应付|应收)(?:工资|数|额|金额)?$|^(?:sub|grand)?total|total$|^全(?:省|市|区|县|旗|州|镇|乡|街道|社区|村|国|院|校|局)$/;
const GRAND = /^(?:总计|总和|共计|汇总|grandtotal)|总计$|^(?:全.{1,3}|本.{1,3}|总|地区|各.{1,3})?(?:合计|总计|总数)$|^全(?:省|市|区|县|旗|州|镇|乡|街道|社区|村|国|院|校|局)$/;
const SUB = /小计|分计|subtotal/;
const AVERAGE_ROW = /^(?:均值|均分|average|mean)$|平均(?:数|值|分|得分|水平)?$/;
const PART = /^(?:其中|#|ofwhich|ofthem)/;
const NOT_COUNTED = /^(?:另|不含|不计|除|参考|备用|标准|目标|任务|计划|上年|去年|同期|上月|上周|昨日|上日|增减|环比|同比)/;
/** The label of a row whose figures are shares, or figures a head: 开工率, 人均产值. */
const RATE_ROW = /率$|占比$|比重$|比例$|增幅$|增速$|^(?:人均|户均|平均每)/;
/** Yesterday's total, or a running one, beside the total of the table. */
const OTHER_TOTAL = /^(?:上年|去年|同期|上月|上周|上期|昨日|前日|上日|目标|任务|计划|另外?)(?:同期)?.{0,4}(?:合计|总计|共计|小计|总数)$|^.{0,6}累计(?:数|额|合计)?$/;
const NOTE = /^(?:备?注|说明|填表说明|填报说明|备考|附注|note|remark)/;
const SIGNATURE = /(?:填报人|填表人|制表人?|审核人?|复核人?|负责人|分管领导|统计人|统计部门|联系人|联系电话|经办人|签字|盖章|填报日期|报送时间|上报时间)[:：(（]?/;

const RANK = /排名|名次|位次|排位|排序|^rank/;
const ORDINAL = /^(?:序号?|编号|no|号|项次|行次|栏次)$/;
const RATE = /率$|率(?:\d|按|与|及|较|比|本|当|为)|比率|占比|比重|比例|百分比|percent|增幅|增速|涨幅|降幅|增长$|同比|环比|进度$|rate$|ratio$|^%$/;
const AVERAGE = /平均|人均|单产|性别比|去重|剔重|不重复|户均|均价|单价|价格|天数|天$|温度|年龄|average|price|标准$|倍数|系数|密度|浓度/;
const DATE = /日期$|时间$|年月日?$|^date$|月份$/;
const CODE = /代码|编码|编号$|电话|手机|身份证|证件号|证号|账号|卡号|邮编|门牌|车牌|^code$|^id$|phone/;
/** 元/公斤, 公斤/亩, 人/平方公里 in a heading: so much of one to one of another. */
const PRICE = /(?:元|斤|克|吨|人|户|家|个|kg|天|次|户)[/／](?:㎡|m²|平方米|平方公里|平米|平|公顷|吨|公斤|千克|斤|kg|个|只|件|套|盒|瓶|桶|台|箱|袋|包|支|亩|万?人|户|次|度|立方米|年|月|天|日)/i;
/** What is taken away from a score or a sum of money. */
const LESS = /^(?:减|扣|应扣|代扣)|扣分|减分|倒扣/;
const CUMULATIVE = /累计/;
const BOUNDED_RATE = /(?:到岗|上岗|复岗|返岗|在岗|出勤|复工|复产|开工|复市|开业|营业|入住|出租|覆盖|合格|达标|完好|参保|接种|检测|回收|使用|占用|空置|及格)率|占比|比重/;

const OPENING = /^(?:上日|昨日|前日|上期|上月|上周|期初|月初|年初|原|原有|上年)(?:末)?(?:库存|结存|结余|余额|存量|库存量|实有)/;
const CLOSING = /^(?:当日|今日|本日|本期|本月|本周|期末|月末|目前|现有?|实际|剩余|最新)?(?:末)?(?:库存|结存|结余|余额|存量|库存量|剩余)(?:数?量|数|额)?$/;
const INFLOW = /(?:调入|采购|进货|接收|入库|购入|购进|收入|领入|补充|新增|增加|到货|捐入|接受)(?:数?量|数|额|合计)?$/;
const OUTFLOW = /(?:调出|销售|派发|发放|出库|领用|消耗|支出|使用|售出|发出|配发|减少|销)(?:数?量|数|额|合计)?$/;

const test = (pattern: RegExp) => remembered((text) => pattern.test(labelKey(text)));

/** Whether the label of a row, or the heading of a column, says that it adds others up. */
export const saysTotal = remembered((text) => {
  const key = labelKey(text);
  return key.length <= 24 && TOTAL.test(key) && !CUMULATIVE.test(key);
});
/** Whether the heading says that its figures count from some day on. */
export const saysCumulative = test(CUMULATIVE);
/** Whether the heading says that its figures are taken away. */
export const saysLess = test(LESS);
export const saysSubTotal = test(SUB);
export const saysGrandTotal = test(GRAND);
export const saysAverage = test(AVERAGE_ROW);
/** Whether the line is 其中: a part of what stands before it. */
export const saysPart = remembered((text) => PART.test(plainText(text).toLowerCase()));
/** Whether the line stands beside the others and is not meant to be added to them. */
export const saysNotCounted = test(NOT_COUNTED);
export const saysNote = remembered((text) => NOTE.test(plainText(text).replace(/^[(（【[]/, "")));
export const saysSignature = remembered((text) => SIGNATURE.test(plainText(text)));
export const saysRank = test(RANK);
export const saysOrdinal = test(ORDINAL);
export const saysRate = remembered((text) => RATE.test(labelKey(text)) || /[%％‰]/.test(text));
export const saysBoundedRate = test(BOUNDED_RATE);
export const saysAverageColumn = remembered((text) => AVERAGE.test(labelKey(text)) || PRICE.test(text));
export const saysRateRow = remembered((text) => /^[%％‰]$/.test(text.trim()) || (text.length <= 16 && RATE_ROW.test(labelKey(text.replace(/[(（][%％‰][)）]/, "")))));
export const saysOtherTotal = test(OTHER_TOTAL);
export const saysDate = test(DATE);
export const saysCode = test(CODE);
export const saysOpening = test(OPENING);
export const saysClosing = test(CLOSING);
export const saysInflow = test(INFLOW);
export const saysOutflow = test(OUTFLOW);

/** "统计日期：4月6日", "单位：吨": a caption, not a heading. 其中： is none. */
export const isCaption = remembered((text) => /[:：]\s*\S/.test(text) && !PART.test(plainText(text)) || /^\s*[(（]?单位[:：]/.test(text));
