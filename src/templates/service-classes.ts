import { named } from "./usual-fields";

/**
 * A list of 17 大类 and 81 小类 of services, as a district may draw it up for itself: codes and names are those of GB/T 4754-2017 as far as they fit.
 * 文峰区 says that it has such a list, and has not published it: this one is ours.
 */
export const SERVICE_CLASSES = [
  {
    code: "51", label: named("51 批发业", "51 批發業", "51 Wholesale"), kinds: [
      { code: "5123", label: named("5123 果品、蔬菜批发", "5123 果品、蔬菜批發", "5123 Fruit and vegetables") },
      { code: "5124", label: named("5124 肉、禽、蛋、奶及水产品批发", "5124 肉、禽、蛋、奶及水產品批發", "5124 Meat, eggs, milk and fish") },
      { code: "5127", label: named("5127 酒、饮料及茶叶批发", "5127 酒、飲料及茶葉批發", "5127 Drinks and tea") },
      { code: "5132", label: named("5132 服装批发", "5132 服裝批發", "5132 Clothing") },
      { code: "5138", label: named("5138 日用家电批发", "5138 日用家電批發", "5138 Household appliances") },
      { code: "5151", label: named("5151 西药批发", "5151 西藥批發", "5151 Medicines") },
      { code: "5165", label: named("5165 建材批发", "5165 建材批發", "5165 Building materials") },
    ],
  },
  {
    code: "52", label: named("52 零售业", "52 零售業", "52 Retail"), kinds: [
      { code: "5211", label: named("5211 百货零售", "5211 百貨零售", "5211 Department stores") },
      { code: "5212", label: named("5212 超级市场零售", "5212 超級市場零售", "5212 Supermarkets") },
      { code: "5213", label: named("5213 便利店零售", "5213 便利店零售", "5213 Convenience stores") },
      { code: "5221", label: named("5221 粮油零售", "5221 糧油零售", "5221 Grain and oil") },
      { code: "5222", label: named("5222 糕点、面包零售", "5222 糕點、麵包零售", "5222 Cakes and bread") },
      { code: "5223", label: named("5223 果品、蔬菜零售", "5223 果品、蔬菜零售", "5223 Fruit and vegetables") },
      { code: "5224", label: named("5224 肉、禽、蛋、奶及水产品零售", "5224 肉、禽、蛋、奶及水產品零售", "5224 Meat, eggs, milk and fish") },
      { code: "5226", label: named("5226 酒、饮料及茶叶零售", "5226 酒、飲料及茶葉零售", "5226 Drinks and tea") },
      { code: "5232", label: named("5232 服装零售", "5232 服裝零售", "5232 Clothing") },
      { code: "5233", label: named("5233 鞋帽零售", "5233 鞋帽零售", "5233 Shoes and hats") },
      { code: "5236", label: named("5236 钟表、眼镜零售", "5236 鐘錶、眼鏡零售", "5236 Watches and glasses") },
      { code: "5243", label: named("5243 图书、报刊零售", "5243 圖書、報刊零售", "5243 Books and papers") },
      { code: "5251", label: named("5251 西药零售", "5251 西藥零售", "5251 Chemists") },
      { code: "5261", label: named("5261 汽车新车零售", "5261 汽車新車零售", "5261 New cars") },
      { code: "5272", label: named("5272 日用家电零售", "5272 日用家電零售", "5272 Household appliances") },
      { code: "5274", label: named("5274 通信设备零售", "5274 通信設備零售", "5274 Telephones") },
      { code: "5283", label: named("5283 家具零售", "5283 家具零售", "5283 Furniture") },
    ],
  },
  {
    code: "54", label: named("54 道路运输业", "54 道路運輸業", "54 Road transport"), kinds: [
      { code: "5413", label: named("5413 出租车客运", "5413 出租車客運", "5413 Taxis") },
      { code: "5431", label: named("5431 普通货物道路运输", "5431 普通貨物道路運輸", "5431 Road haulage") },
      { code: "5441", label: named("5441 客运汽车站", "5441 客運汽車站", "5441 Coach stations") },
    ],
  },
  {
    code: "59", label: named("59 装卸搬运和仓储业", "59 裝卸搬運和倉儲業", "59 Handling and storage"), kinds: [
      { code: "5910", label: named("5910 装卸搬运", "5910 裝卸搬運", "5910 Handling") },
      { code: "5920", label: named("5920 通用仓储", "5920 通用倉儲", "5920 Storage") },
    ],
  },
  {
    code: "60", label: named("60 邮政业", "60 郵政業", "60 Post"), kinds: [
      { code: "6010", label: named("6010 邮政基本服务", "6010 郵政基本服務", "6010 Postal services") },
      { code: "6020", label: named("6020 快递服务", "6020 快遞服務", "6020 Couriers") },
    ],
  },
  {
    code: "61", label: named("61 住宿业", "61 住宿業", "61 Lodging"), kinds: [
      { code: "6110", label: named("6110 旅游饭店", "6110 旅遊飯店", "6110 Hotels") },
      { code: "6121", label: named("6121 经济型连锁酒店", "6121 經濟型連鎖酒店", "6121 Budget chains") },
      { code: "6129", label: named("6129 其他一般旅馆", "6129 其他一般旅館", "6129 Other guest houses") },
      { code: "6130", label: named("6130 民宿服务", "6130 民宿服務", "6130 Homestays") },
    ],
  },
  {
    code: "62", label: named("62 餐饮业", "62 餐飲業", "62 Catering"), kinds: [
      { code: "6210", label: named("6210 正餐服务", "6210 正餐服務", "6210 Restaurants") },
      { code: "6220", label: named("6220 快餐服务", "6220 速食服務", "6220 Fast food") },
      { code: "6231", label: named("6231 茶馆服务", "6231 茶館服務", "6231 Tea houses") },
      { code: "6232", label: named("6232 咖啡馆服务", "6232 咖啡館服務", "6232 Coffee houses") },
      { code: "6233", label: named("6233 酒吧服务", "6233 酒吧服務", "6233 Bars") },
      { code: "6241", label: named("6241 餐饮配送服务", "6241 餐飲配送服務", "6241 Catering delivery") },
      { code: "6242", label: named("6242 外卖送餐服务", "6242 外賣送餐服務", "6242 Takeaways") },
      { code: "6291", label: named("6291 小吃服务", "6291 小吃服務", "6291 Snacks") },
    ],
  },
  {
    code: "70", label: named("70 房地产业", "70 房地產業", "70 Property"), kinds: [
      { code: "7010", label: named("7010 房地产开发经营", "7010 房地產開發經營", "7010 Development") },
      { code: "7020", label: named("7020 物业管理", "7020 物業管理", "7020 Management") },
      { code: "7030", label: named("7030 房地产中介服务", "7030 房地產中介服務", "7030 Agents") },
    ],
  },
  {
    code: "71", label: named("71 租赁业", "71 租賃業", "71 Renting"), kinds: [
      { code: "7111", label: named("7111 汽车租赁", "7111 汽車租賃", "7111 Cars") },
      { code: "7113", label: named("7113 建筑工程机械与设备经营租赁", "7113 建築工程機械與設備經營租賃", "7113 Building machinery") },
    ],
  },
  {
    code: "72", label: named("72 商务服务业", "72 商務服務業", "72 Business services"), kinds: [
      { code: "7231", label: named("7231 律师及相关法律服务", "7231 律師及相關法律服務", "7231 Lawyers") },
      { code: "7241", label: named("7241 会计、审计及税务服务", "7241 會計、審計及稅務服務", "7241 Accountants") },
      { code: "7251", label: named("7251 互联网广告服务", "7251 互聯網廣告服務", "7251 Internet advertising") },
      { code: "7262", label: named("7262 职业中介服务", "7262 職業中介服務", "7262 Employment agencies") },
      { code: "7271", label: named("7271 安全服务", "7271 安全服務", "7271 Security") },
      { code: "7291", label: named("7291 旅行社及相关服务", "7291 旅行社及相關服務", "7291 Travel agencies") },
    ],
  },
  {
    code: "80", label: named("80 居民服务业", "80 居民服務業", "80 Personal services"), kinds: [
      { code: "8010", label: named("8010 家庭服务", "8010 家庭服務", "8010 Household services") },
      { code: "8020", label: named("8020 托儿所服务", "8020 托兒所服務", "8020 Nurseries") },
      { code: "8030", label: named("8030 洗染服务", "8030 洗染服務", "8030 Laundries") },
      { code: "8040", label: named("8040 理发及美容服务", "8040 理髮及美容服務", "8040 Hairdressers and beauty") },
      { code: "8051", label: named("8051 洗浴服务", "8051 洗浴服務", "8051 Baths") },
      { code: "8052", label: named("8052 足浴服务", "8052 足浴服務", "8052 Foot baths") },
      { code: "8060", label: named("8060 摄影扩印服务", "8060 攝影擴印服務", "8060 Photography") },
      { code: "8070", label: named("8070 婚姻服务", "8070 婚姻服務", "8070 Weddings") },
    ],
  },
  {
    code: "81", label: named("81 机动车、电子产品和日用产品修理业", "81 機動車、電子產品和日用產品修理業", "81 Repairs"), kinds: [
      { code: "8111", label: named("8111 汽车修理与维护", "8111 汽車修理與維護", "8111 Cars") },
      { code: "8114", label: named("8114 助动车等修理与维护", "8114 助動車等修理與維護", "8114 Electric bicycles") },
      { code: "8121", label: named("8121 计算机和辅助设备修理", "8121 計算機和輔助設備修理", "8121 Computers") },
      { code: "8122", label: named("8122 通讯设备修理", "8122 通訊設備修理", "8122 Telephones") },
      { code: "8132", label: named("8132 日用电器修理", "8132 日用電器修理", "8132 Household appliances") },
    ],
  },
  {
    code: "82", label: named("82 其他服务业", "82 其他服務業", "82 Other services"), kinds: [
      { code: "8211", label: named("8211 建筑物清洁服务", "8211 建築物清潔服務", "8211 Cleaning of buildings") },
      { code: "8219", label: named("8219 其他清洁服务", "8219 其他清潔服務", "8219 Other cleaning") },
      { code: "8222", label: named("8222 宠物医院服务", "8222 寵物醫院服務", "8222 Veterinary clinics") },
      { code: "8223", label: named("8223 宠物美容服务", "8223 寵物美容服務", "8223 Pet grooming") },
    ],
  },
  {
    code: "83", label: named("83 教育", "83 教育", "83 Education"), kinds: [
      { code: "8391", label: named("8391 职业技能培训", "8391 職業技能培訓", "8391 Vocational training") },
      { code: "8393", label: named("8393 文化艺术培训", "8393 文化藝術培訓", "8393 Arts training") },
      { code: "8394", label: named("8394 教育辅助服务", "8394 教育輔助服務", "8394 Educational support") },
    ],
  },
  {
    code: "87", label: named("87 广播、电视、电影和录音制作业", "87 廣播、電視、電影和錄音製作業", "87 Broadcasting and film"), kinds: [
      { code: "8760", label: named("8760 电影放映", "8760 電影放映", "8760 Cinemas") },
    ],
  },
  {
    code: "89", label: named("89 体育", "89 體育", "89 Sport"), kinds: [
      { code: "8921", label: named("8921 体育场馆管理", "8921 體育場館管理", "8921 Sports grounds") },
      { code: "8930", label: named("8930 健身休闲活动", "8930 健身休閒活動", "8930 Gyms") },
    ],
  },
  {
    code: "90", label: named("90 娱乐业", "90 娛樂業", "90 Entertainment"), kinds: [
      { code: "9011", label: named("9011 歌舞厅娱乐活动", "9011 歌舞廳娛樂活動", "9011 Dance and song halls") },
      { code: "9012", label: named("9012 电子游艺厅娱乐活动", "9012 電子遊藝廳娛樂活動", "9012 Game arcades") },
      { code: "9013", label: named("9013 网吧活动", "9013 網吧活動", "9013 Internet cafés") },
      { code: "9020", label: named("9020 游乐园", "9020 遊樂園", "9020 Amusement parks") },
    ],
  },
] as const;
