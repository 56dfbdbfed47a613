/** The words of the glossary: an English one, and those of other languages. */

/** An English word, and how other languages begin it; on words without accents. */
export const WORDS = `
demand: nachfrage bedarf demande demanda domanda vraag 需求 需要 수요
sales: absatz umsatz verkauf vente ventes ventas venda vendas vendite verkoop 销量 销售 売上 매출 판매
price: preis preise prix precio precios preco precos prezzo prezzi prijs prijzen 价格 価格 가격
cost: kosten cout couts coste costes custo custos costi 成本 コスト 비용
consumption: verbrauch consommation consumo consumi verbruik 能耗 消費 소비
production: erzeugung produktion produccion producao produzione productie 产量 生産 생산
failures: ausfall ausfalle storung storungen panne pannes defaillance defaillances fallo fallos falha falhas guasti storingen 故障 고장
defects: defekt defekte fehler defaut defauts defecto defectos defeito defeitos difetti defecten 缺陷 欠陥 결함 불량
fraud: betrug fraude fraudes frode frodi 欺诈 作弊 刷量 刷单 不正 부정 사기
spam: 垃圾信息 垃圾
money laundering: geldwasche blanchiment lavado lavagem riciclaggio witwassen 洗钱
churn: abwanderung kundigung attrition desercion evasao abbandono opzegging 流失 解約 이탈
risk: risiko risque risques riesgo riesgos risco riscos rischio rischi 风险 リスク 위험
delay: verspatung retard retards retraso retrasos atraso atrasos ritardo ritardi vertraging 延误 遅延 지연
stock: bestand bestande stocks inventario inventarios estoque estoques scorte voorraad 库存 在庫 재고
claims: schaden sinistres siniestros sinistros sinistri schadegevallen 理赔 保険金
traffic: verkehr trafic trafico trafego traffico verkeer 交通 교통
traffic: 交通流量 客流量 客流
online traffic: 流量 トラフィック 트래픽
load: last charge carga carico belasting 负荷 負荷 부하
store: filiale filialen magasin magasins tienda tiendas loja lojas negozio negozi winkel winkels 门店 店舗 매장
product: produkt produkte artikel produit produits producto productos produto produtos prodotto prodotti 产品 商品 상품 제품
customer: kunde client cliente klant 客户 顧客 고객
region: region regions regionen regiones regioes regiao regione regioni regio 地区 地域 지역
day: tag jour dia giorno dag
week: woche semaine semana settimana
month: monat mois mes mese maand
weather: wetter meteo clima tempo weer 天气 天候 날씨
holidays: feiertage feries festivos feriados feestdagen 节假日 祝日 공휴일
anomalies: auffalligkeit auffalligkeiten anomalie anomalien anomalies anomalia anomalias afwijkingen 异常 異常 이상
offers: angebot angebote offre offres oferta ofertas offerte aanbiedingen
competitors: wettbewerber konkurrenten concurrent concurrents competidores concorrentes concorrenti concurrenten
content: inhalt inhalte contenu contenus contenido contenidos conteudo conteudos contenuto contenuti inhoud
invoices: rechnung rechnungen facture factures factura facturas fatura faturas fattura fatture facturen 发票 請求書
contracts: vertrag vertrage contrat contrats contrato contratos contratto contratti contracten 合同 契約書 계약서
orders: bestellung bestellungen auftrage commande commandes pedido pedidos encomendas ordini bestellingen 订单 注文 주문
deliveries: lieferung lieferungen livraison livraisons entrega entregas consegna consegne leveringen 配送 배송
parcels: paket pakete sendungen colis paquetes encomenda pacchi pakketten 包裹 荷物 택배
machines: maschine maschinen anlagen machines maquinas macchine macchinari 设备 設備 機械 설비
vehicles: fahrzeug fahrzeuge vehicule vehicules vehiculo vehiculos veiculos veicoli voertuigen 车辆 車両 차량
energy: energie energia energies energias energien 能源 エネルギー 에너지
electricity: strom electricite electricidad eletricidade elettricita elektriciteit stroom 电力 電力 전력
fuel: kraftstoff carburant combustible combustivel carburante brandstof
bids: gebote encheres pujas lances
market: markt marche mercado mercato
users: nutzer nutzern utilisateurs usuarios utenti gebruikers
customers: kunden clients clientes clienti klanten
tumours: tumoren tumeurs tumores tumori
interest: zinsen interet interes juros interessi rente
water: wasser eau agua acqua 水
patients: patienten patient pacientes pazienti 患者 환자
appointments: termine rendez citas consultas appuntamenti afspraken 予約 예약
bookings: reserva reservation buchung buchungen reservation reservations reservas prenotazioni boekingen
complaints: beschwerde beschwerden reklamation reklamationen reclamation reclamations reclamacion reclamaciones reclamacao reclamacoes reclami klachten 投诉 苦情 불만
requests: anfrage anfragen demandes solicitudes solicitacoes richieste aanvragen
reports: bericht berichte rapport rapports informe informes relatorio relatorios rapporti rapporten 报告 報告書 보고서
documents: dokument dokumente document documents documento documentos documenti documenten 文档 文書 문서
damage: schaden dommage dommages dano danos danno danni schade 损伤 損傷 손상
cracks: riss risse fissure fissures grieta grietas fissuras crepe scheuren 裂缝 ひび割れ 균열
quality: qualitat qualite calidad qualidade qualita kwaliteit 质量 品質 품질
yield: ertrag ertrage rendement rendimiento rendimento resa opbrengst 收率 歩留まり 수율
temperature: temperatur temperaturen temperature temperatura temperaturas temperatuur 温度 온도
arrivals: ankunft ankunfte arrivee arrivees llegadas chegadas arrivi aankomsten
occupancy: auslastung belegung occupation ocupacion ocupacao occupazione bezetting
sensor data: sensordaten sensordata
products: produkten productos produtos prodotti producten
route: route routen trajet trajets ruta rutas rota rotas percorso percorsi routes
vacancies: stellen offres-demploi vacantes vagas offerte-di-lavoro vacatures 职位 求人 채용공고
weight: gewicht poids peso 重量 무게
duration: dauer duree duracion duracao durata duur
hotel: hotel hoteles hoteis alberghi
room: chambre zimmer habitacion quarto camera kamer
type: type typ tipo soort
date: date datum fecha data
stay: sejour aufenthalt estancia estadia soggiorno verblijf
stock-out: ruptura rupture rotura fehlbestand rottura
cancellation: annulation stornierung storno cancelacion anulacion cancelamento cancellazione annulering
employee: salarie empleado
meter: compteur zahler contador contatore meter
return rate: retourenquote retourenrate
size: grosse grossen taille tailles talla tallas tamanho tamanhos taglia taglie maat maten
time: zeit heure hora ora tijd tempi
arrival: llegada chegada arrivo aankomst
volume: volumen volume volumes menge mengen volumi
number: anzahl nombre numero aantal
hub: plataforma plataformas plateforme piattaforma hubs
site: standort standorte site sites sede sedi locatie
shift: schicht schichten turno turnos turni
shipments: envio envios spedizioni zendingen
incidents: vorfalle incidencia incidencias incident incidents incidentes incidenti
reviews: bewertungen kundenbewertungen avis resenas avaliacoes recensioni
capture: capture captura cattura
revenue: einnahmen ingresos receita receitas ricavi omzet
staff: personal personnel personale personeel
students: studierende schuler eleves etudiants estudiantes alumnos alunos studenti
employees: mitarbeiter mitarbeitende salaries empleados funcionarios dipendenti medewerkers
readers: leser lecteurs lectores leitores lettori lezers
articles: beitrage articulos artigos articoli artikelen
wear: verschleiss usure desgaste usura slijtage
vibration: schwingung schwingungen vibrations vibracion vibraciones vibracao vibrazioni
rates: tarifa tarifas tariffa tariffe tarifs tarief tarieven zimmerpreise tagespreise
rent: miete mieten loyer loyers alquiler aluguel aluguer affitto huur
tickets: tickets
messages: nachrichten messages mensajes mensagens messaggi berichten
emails: e-mails emails mails correos
calls: anrufe appels llamadas chamadas chiamate
payments: zahlungen paiements pagos pagamentos pagamenti betalingen
transactions: transaktionen transactions transacciones transacoes transazioni
loans: kredite credits creditos prestamos emprestimos prestiti
accidents: unfalle accidents accidentes acidentes incidentes-de-trafico
energy demand: energiebedarf strombedarf
power consumption: stromverbrauch energieverbrauch
heat: warme chaleur calor calore warmte
water: wasser eau agua acqua water
gas: gas gaz
notices: aviso avisos
incidents: incidencia incidencias vorfall vorfalle incidents incidenti
flowers: blumen fleurs flores fiori bloemen
passengers: fahrgaste fahrgast passagers pasajeros passageiros passeggeri passagiers reizigers
visitors: besucher visiteurs visitantes visitatori bezoekers
bookings: buchung buchungen reservierung reservierungen reservations reservas prenotazioni reserveringen boekingen
recommendations: empfehlung empfehlungen
rework: nacharbeit
photos: fotos foto bilder aufnahmen
listings: anuncios anuncio annonces annunci advertenties anzeigen inserate
subscribers: abonnes abonnenten suscriptores assinantes abbonati abonnees
cancellation: desabonnement resiliation resiliations baja bajas rescisao disdetta opzegging kundigungen kundigung
medicines: medicamentos medicaments medikamente medikamenten arzneimittel farmaci geneesmiddelen
distributor: distribuidor distribuidora handler distributeur distributore
homes: vivienda viviendas logement logements wohnung wohnungen imovel imoveis immobili appartamenti woning woningen
property: inmueble inmuebles immobilie immobilien
condition: estado etat zustand stato conservacion
duplicates: dubletten doublons duplicados duplicati
side effects: nebenwirkungen
features: caracteristicas merkmale caracteristiques kenmerken caratteristiche
location: ubicacion lage emplacement localizacao posizione ligging
members: socios membres soci mitglieder leden associados membros
bookings: prenotazioni
cancellation: cancellazione cancelacion resilier kundigen disdire opzeggen abandonar
food: alimentari alimentaire lebensmittel
refunds: reembolso reembolsos remboursement remboursements ruckerstattung erstattungen terugbetaling terugbetalingen rimborsi
spare parts: ersatzteile ersatzteilen ersatzteilbedarf
welds: schweissnahte schweissprozesse schweissprozessen soudures soldaduras
sensor readings: sensordaten messwerte messdaten sensordata
process data: prozessdaten
buyers: compradores acheteurs kaufer acquirenti kopers
lots: lote lotes lots chargen charge partie partijen lotti
batches: batchen
suppliers: lieferanten fournisseurs proveedores fornecedores fornitori leveranciers
margin: marge margen margem margine
turnover: fluktuation rotacion rotatividade
absence: absentisme absentismo absenteismo fehlzeiten verzuim ziekteverzuim
workload: arbeitslast carga-de-trabajo
applications: bewerbungen antrage candidatures solicitudes candidaturas sollicitaties
debts: schulden dettes deudas dividas debiti
default: zahlungsausfall impago impagos inadimplencia insolvenz insolvenza morosidad
credit risk: kreditrisiko
arrears: zahlungsverzug
crops: cultures cultivos culturas colture gewassen kulturen
diseases: maladies enfermedades doencas malattie ziekten krankheiten
pests: ravageurs plagas pragas parassiti schadlinge
weeds: unkraut adventices malezas ervas-daninhas erbacce onkruid
harvest: ernte recolte cosecha colheita raccolto oogst
milk: milch lait leche leite latte melk
trains: zuge trains trenes trens treni treinen
buses: busse bus autobuses onibus autobus bussen
flights: fluge vols vuelos voos voli vluchten
passenger counts: fahrgastzahlung fahrgastzahlungen fahrgastzahlen
traffic counts: verkehrszahlung verkehrszahlungen
incoming mail: schriftstucke schriftstuck posteingang
slabs: lastre lastra
auction price: klokprijs klokprijzen veilingprijs veilingprijzen
supply: aanvoer
school holidays: ferien schulferien schoolvakanties
trips: fahrt fahrten trajets viajes viagens viaggi ritten
routes: routen itineraires
pictures: bild bilder bildern aufnahmen beelden afbeeldingen imagenes imagens immagini
readings: medicoes mediciones mesures messwerte messungen metingen misure misurazioni
flow: vazao caudal debit durchfluss debiet portata
pressure: pressao presion pression druck druk pressione
leaks: vazamento vazamentos fuga fugas fuite fuites lekkage lekkages leckagen perdite
spare parts: ricambi ersatzteile ersatzteilen reserveonderdelen recambios repuestos
electricity: strom electricite electricidad eletricidade elettricita elektriciteit stroom
bread: brot brood pain pan pao pane
reports: meldungen meldingen
pumps: pumpen pompes bombas pompe pompen
machines: maschinen anlagen machines maquinas macchine macchinari
parts: teile teilen bauteile bauteilen werkstucke pieces piezas pecas pezzi onderdelen
vehicles: fahrzeuge fahrzeugen vehicules vehiculos veiculos veicoli voertuigen
pipes: rohre leitungen tuyaux tuberias tubulacoes tubi leidingen
scratches: kratzer rayures aranazos arranhoes graffi krassen
claims: declaraties schaden schadensfalle sinistres siniestros sinistros sinistri
drivers: fahrer chauffeurs conductores motoristas conducenti chauffeur
leads: interessenten prospects prospectos contactos
visits: besuche visites visitas visite bezoeken
promotions: aktionen rabatte promociones promocoes promozioni acties 促销 キャンペーン 프로모션`;

/** Of which the whole says another thing than its words do; parted by semicolons. */
export const PHRASES = `selling price: prix de vente; precio de venta; preco de venda; prezzo di vendita
rent: precio de alquiler; preco de aluguel
stock-outs: rupturas de stock; ruptura de stock; rupturas de estoque; ruptura de estoque; rupturas de inventario; ruptures de stock; rupture de stock; rotture di stock
spare parts: pieces detachees; pieces de rechange; piezas de repuesto; pecas de reposicao; pezzi di ricambio; parti di ricambio
waiting time: temps d attente; tiempo de espera; tempo de espera; tempo di attesa
lead time: delai de livraison; plazo de entrega; prazo de entrega
interest rate: taux d interet; tipo de interes; taxa de juros; tasso di interesse
condition: estado de conservacion; estado de conservacao; stato di conservazione
reimbursement claims: demandes de remboursement; demande de remboursement; solicitudes de reembolso; pedidos de reembolso; richieste di rimborso
adverse events: eventos adversos; eventos adversos; evenements indesirables; eventi avversi
bank cards: cartes bancaires; tarjetas bancarias
natural language: langage naturel`;

/** Adjectives, which other languages write behind a noun. */
export const ADJECTIVES = `digital: digital digitale digitales digitais digitali numerique numeriques
duplicate: duplicado duplicados duplicada duplicadas duplicati doublons
fraudulent: fraudulento fraudulentos fraudulenta fraudulentas frauduleux frauduleuse frauduleuses fraudolenti
electric: electrico electricos electrica electricas electrique electriques eletrico eletrica elettrico elettrica elettrici
industrial: industrial industriales industriais industriel industriels industrielle industrielles industriale industriali
medical: medico medicos medica medicas medical medicaux medicale medicales medici
financial: financiero financieros financiera financieras financier financiers financiere financieres financeiro financeira financeiros finanziario finanziari
commercial: comercial comerciales comerciais commercial commerciaux commerciale commerciali
daily: diario diaria diarios diarias quotidien quotidienne quotidiens journalier journaliere giornaliera giornaliero dagelijkse taglich
monthly: mensual mensuales mensal mensais mensuel mensuelle mensile mensili maandelijkse
weekly: semanal semanales semanais hebdomadaire hebdomadaires settimanale settimanali wekelijkse
online: en-linea online
late: tardio tardia tardios
legal: legal legales legais legali juridique juridiques juridico juridicos giuridici
clinical: clinico clinicos clinica clinicas clinique cliniques clinici
agricultural: agricola agricolas agricole agricoles agricoli
renewable: renouvelable renouvelables renovable renovables renovavel renovaveis rinnovabile rinnovabili hernieuwbaar hernieuwbare
solar: solaire solaires solar solares solare solari
wind: eolien eolienne eoliens eoliennes eolica eolico eolicas eolicos eolici
public: public publique publics publiques publico publica publicos publicas pubblico pubblica pubblici
suspicious: suspect suspecte suspects suspectes sospechoso sospechosa sospechosos sospechosas suspeito suspeita suspeitos suspeitas sospetto sospetta sospetti sospette verdachte
unpaid: impagado impagados impagadas impaye impayes
damaged: endommage endommagee danado danada danificado danificada danneggiato danneggiati danneggiate beschadigte beschadigten beschadigde
broken: casse cassee roto rotas rotto rotti rotte quebrado quebrada kaputte kaputten kapotte
cracked: fele felee agrietado trincado trincada incrinati incrinate gebarsten rissige rissigen
faulty: defectueux defectueuse defectuoso defectuosa defeituoso difettosi difettose fehlerhafte fehlerhaften
sick: malade enfermo enferma doente malati malate kranke kranken zieke
missing: manquant manquante faltante mancanti fehlende fehlenden ontbrekende
duplicate: doppelte doppelten dubbele doppie
suspicious: verdachtige verdachtigen
fake: faux fausse falso falsa falsi gefalschte gefalschten valse`;
