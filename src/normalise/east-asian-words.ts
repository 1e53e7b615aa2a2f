/**
 * Common words of East Asian company names in English, and the reading of the characters that brands are written with
 * (pinyin without tones). Enough to compare a name with its Latin spelling; no dictionary.
 */
const WORDS = `전자 electronics|자동차 motor|화학 chemical|은행 bank|그룹 group|중공업 heavy industries|건설 construction|보험 insurance
  |통신 telecom|물산 corporation|제약 pharmaceutical|생명 life|증권 securities|홀딩스 holdings|항공 air|카드 card|에너지 energy|모터스 motors
  |自動車 motor|電機 electric|電気 electric|電器 electric|銀行 bank|銀行 bank|グループ group|ホールディングス holdings|製作所 works
  |化学 chemical|工業 industries|重工業 heavy industries|商事 corporation|物産 corporation|証券 securities|生命 life|製薬 pharmaceutical
  |電力 electric power|鉄道 railway|航空 airlines|通信 communications|ジャパン japan|日本 nippon|コーヒー coffee|モーター motor
  |三菱 mitsubishi|三井 mitsui|住友 sumitomo|日立 hitachi|東芝 toshiba|松下 matsushita|富士 fuji|本田 honda|日産 nissan|任天堂 nintendo
  |技研 giken|技术 technology|科技 technology|控股 holding|集团 group|银行 bank|汽车 automobile|电子 electronics|保险 insurance
  |网络 network|在线 online|国际 international|中国 china|北京 beijing|上海 shanghai|深圳 shenzhen|投资 investment|能源 energy
  |石油 petroleum|移动 mobile|电信 telecom|联通 unicom|工商 industrial commercial|建设 construction|农业 agricultural|食品 food
  |电器 electric|软件 software|信息 information|贸易 trading|股份|腾讯 tencent|小米 xiaomi|联想 lenovo|京东 jd|网易 netease|美团 meituan
  |平安 ping an|中信 citic|海尔 haier|美的 midea|格力 gree|比亚迪 byd|字节跳动 bytedance|삼성 samsung|현대 hyundai|기아 kia|롯데 lotte|대한 korean`

/** Longest first, so that a longer word is not cut by a shorter one. */
export const EAST_ASIAN_WORDS: readonly (readonly [string, string])[] = WORDS.split('|')
  .map((entry) => entry.trim().split(/\s+/u))
  .map(([word = '', ...english]): [string, string] => [word, english.join(' ')])
  .sort((a, b) => b[0].length - a[0].length)

const PINYIN = `阿a 安an 奥ao 巴ba 百bai 保bao 宝bao 北bei 比bi 博bo 长chang 城cheng 诚cheng 创chuang 大da 达da 德de 迪di 东dong 度du
  多duo 方fang 飞fei 丰feng 福fu 复fu 富fu 高gao 格ge 工gong 光guang 广guang 国guo 哈ha 海hai 航hang 和he 恒heng 鸿hong 虎hu 华hua 汇hui
  吉ji 佳jia 家jia 建jian 江jiang 金jin 京jing 久jiu 巨ju 康kang 科ke 快kuai 拉la 来lai 蓝lan 乐le 雷lei 里li 力li 利li 联lian 龙long 隆long
  马ma 美mei 蒙meng 米mi 民min 明ming 南nan 能neng 宁ning 牛niu 拼pin 平ping 浦pu 奇qi 启qi 千qian 青qing 全quan 瑞rui 三san 山shan 商shang
  上shang 神shen 深shen 盛sheng 时shi 世shi 手shou 顺shun 思si 四si 苏su 太tai 泰tai 滴di 天tian 通tong 同tong 万wan 网wang 威wei 为wei 维wei
  伟wei 文wen 五wu 物wu 西xi 希xi 小xiao 新xin 信xin 兴xing 星xing 讯xun 亚ya 阳yang 一yi 亿yi 易yi 益yi 银yin 永yong 优you 友you 宇yu 元yuan
  远yuan 云yun 运yun 招zhao 正zheng 中zhong 众zhong 州zhou 周zhou 珠zhu 卓zhuo 紫zi 字zi`

/** Reading of single characters. */
export const CHARACTER_READINGS: ReadonlyMap<string, string> = new Map(
  PINYIN.split(/\s+/u)
    .filter((entry) => entry !== '')
    .map((entry): [string, string] => [[...entry][0] ?? '', [...entry].slice(1).join('')]),
)
