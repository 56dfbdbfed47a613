/** What ads in other languages predict, count by and depend on, in English: a sentence of a project is an English one. Pure. */
import { keyOf } from '../../words/phrases.ts';

/** An English word, and how other languages begin it; on words without accents. */
const WORDS = `
demand: nachfrage bedarf demande demanda domanda vraag 需求 需要 수요
sales: absatz umsatz verkauf vente ventes ventas venda vendas vendite verkoop 销量 销售 売上 매출 판매
price: preis preise prix precio precios preco precos prezzo prezzi prijs prijzen 价格 価格 가격
cost: kosten cout couts coste costes custo custos costi 成本 コスト 비용
consumption: verbrauch consommation consumo consumi verbruik 能耗 消費 소비
production: erzeugung produktion produccion producao produzione productie 产量 生産 생산
failures: ausfall ausfalle storung storungen panne pannes defaillance defaillances fallo fallos falha falhas guasti storingen 故障 고장
defects: defekt defekte fehler defaut defauts defecto defectos defeito defeitos difetti defecten 缺陷 欠陥 결함 불량
fraud: betrug fraude fraudes frode frodi 欺诈 反欺诈 不正 사기
churn: abwanderung kundigung attrition desercion evasao abbandono opzegging 流失 解約 이탈
risk: risiko risque risques riesgo riesgos risco riscos rischio rischi 风险 リスク 위험
delay: verspatung retard retards retraso retrasos atraso atrasos ritardo ritardi vertraging 延误 遅延 지연
stock: bestand bestande stocks inventario inventarios estoque estoques scorte voorraad 库存 在庫 재고
claims: schaden sinistres siniestros sinistros sinistri schadegevallen 理赔 保険金
traffic: verkehr trafic trafico trafego traffico verkeer 交通 流量 교통
load: last charge carga carico belasting 负荷 負荷 부하
store: filiale filialen magasin magasins tienda tiendas loja lojas negozio negozi winkel winkels 门店 店舗 매장
product: produkt produkte artikel produit produits producto productos produto produtos prodotto prodotti 产品 商品 상품 제품
customer: kunde client cliente klant 客户 顧客 고객
region: regionen regiones regioes regioni regio 地区 地域 지역
day: tag jour dia giorno dag
week: woche semaine semana settimana
month: monat mois mes mese maand
weather: wetter meteo clima tempo weer 天气 天候 날씨
holidays: feiertage feries festivos feriados feestdagen 节假日 祝日 공휴일
promotions: aktionen rabatte promociones promocoes promozioni acties 促销 キャンペーン 프로모션`;

const ENGLISH = new Map(
  WORDS.trim()
    .split('\n')
    .flatMap((line) => {
      const [english = '', others = ''] = line.split(': ');
      return others.split(' ').map((word) => [keyOf(word), english] as const);
    }),
);

/** A word in English; undefined where it is not known. */
export const inEnglish = (phrase: string): string | undefined => ENGLISH.get(keyOf(phrase));
