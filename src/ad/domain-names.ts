/** By domain, the phrases that show that an employer is in it; in the form of templates/tasks/<id>/task.yaml, parted by commas. */
export const DOMAIN_NAMES: Record<string, string> = {
  agriculture:
    'agricultur*, farming, farm, farmers, crop, agtech, agritech, agrifood, livestock, orchard*, greenhouse*, growers, precision farming, indoor farms, horticultur*, dairy, harvest*, landwirtschaft*, agricol*, agropecuari*, landbouw, 农业',
  automotive:
    'automotive, vehicles|vehicle, self driving, autonomous driving|vehicles, car manufacturer, oem, used car, cars, automobil*, adas, fahrzeug*, vehicules, veicoli, voertuig*, 汽车, 无人驾驶, 自动驾驶',
  climate:
    'climate, carbon, sustainability, environmental, forest*, biodiversity, emissions, nature conservation, weather, klima*, climat, medio ambiente, meio ambiente, 气候, 环境',
  'customer-support':
    'customer support, technical support, contact center|centre, call center|centre, help desk, customer service, customer experience platform, support automation, kundenservice, service client, atencion al cliente, atendimento ao cliente, klantenservice, 客服',
  cybersecurity:
    'cybersecurity, cyber security, cyber, threat detection, network security, computer network security, information security, malware, soc, infosec, it sicherheit, cybersecurite, ciberseguridad, ciberseguranca, 网络安全',
  defence:
    'defense, defence, military, national security, intelligence community, aerospace, armed forces, dod, mission critical, warfighter, democracies, drones, verteidigung, 国防',
  'e-commerce':
    'e commerce, ecommerce, online retail*, online marketplace, marketplace, online store|shop, online shopping, sellers, grocery delivery, shoppers, onlinehandel, comercio electronico, 电商',
  education:
    'education*, edtech, students, learners, tutor*, schools, university, courses, e learning, teachers, classroom, bildung, hochschule, ecole, educacion, educacao, onderwijs, istruzione, 教育',
  energy:
    'energy, renewable*, electricity, power grid, utilities, utility, solar, wind farm*, wind, oil and gas, oil gas, battery, smart grid, nuclear, hydrogen, transmission line, electric distribution, energie, eolien*, photovolt*, energia, stadtwerke, 能源, 电力',
  fintech:
    'fintech, payments, payment, digital bank, neobank, lending platform, buy now pay later, crypto*, blockchain, bitcoin, online payments, internet business, trading platform, personal finance, bezahldienst, paiement*, pagos, pagamentos, betalingen, pagamenti, 支付, 金融科技',
  finance:
    'financial services, bank, banking, asset management, investment*, hedge fund*, capital markets, wealth management, credit union, loans, lending, mortgage*, trading, private equity, financial institution*, finanz*, banque, bancario, banca, banco, bankwesen, financi*, 银行, 金融, 证券',
  food: 'food, restaurants, restaurant, beverage*, grocery, food waste, meal, kitchen, delivery of food, food service, lebensmittel, alimentaire, alimentos, voedsel, alimentare, 食品, 餐饮',
  geospatial:
    'geospatial, gis, mapping, satellite imagery, satellite, remote sensing, earth observation, maps, geodaten, geospatiale, geografic*, 地图, 遥感',
  healthcare:
    'healthcare, health care, hospital*, patients, patient, clinical, medical, clinicians, physicians, digital health, health system, medtech, telehealth, dental care, nurses, radiolog*, orthodont*, intra oraux, gesundheit*, krankenhaus, klinik*, sante, salud, saude, gezondheidszorg, sanita, 医疗, 医院',
  hospitality:
    'hospitality, hotel*, guests, restaurants, lodging, resorts, gastronom*, hotellerie, hotelaria, 酒店',
  hr: 'human resources, hr tech, recruiting platform, staffing platform, talent platform, recruitment software, job seekers, people analytics, workforce management, personalwesen, ressources humaines, recursos humanos, 人力资源',
  insurance:
    'insurance company|industry|group|products|carrier|carriers, insurer*, insurtech, insureds, policyholders, underwriting, actuarial, claims handling, reinsurance, property and casualty, versicherung*, assurance*, assureur, seguros, aseguradora, verzekering*, assicurazion*, 保险',
  legal:
    'legal, law firm*, lawyers, legaltech, legal tech, contracts review, litigation, attorneys, juridi*, kanzlei*, cabinet d avocats, abogados, advogados, 法律',
  'life-sciences':
    'life sciences, biotech*, biolog*, genom*, genetic*, biomedical, bioinformatics, protein*, cell, molecular biology, laborator*, microscop*, salmonella, biowissenschaft*, biologie, 生物',
  logistics:
    'logistics, supply chain, shipping, freight, warehouse*, delivery network, last mile, carriers, parcels, fleet, transportation, logistik, logistique, transport, logistica, logistiek, 物流',
  manufacturing:
    'manufactur*, factory, factories, industrial, production line*, semiconductor*, assembly line, machinery, industry 4, chips, hardware, fertigung*, fabrik*, industrie, usine, fabrica, produktion, productie, produzione, 制造, 工厂',
  media:
    'media, music, entertainment, streaming, news, publishing, publishers, broadcast*, advertising, video games, gaming, games, film, podcasts, creators, audiobook*, voice over, social media, social network, q and a, verlag, medien, medias, medios, conteudos, giornali, 媒体, 音乐, 游戏',
  mobility:
    'mobility, ride sharing, rides, car sharing, scooters, e bikes, electric bikes, public transport, riders, drivers, taxi, shared electric, mobilitat*, mobilite, movilidad, mobilidade, 出行',
  pharma:
    'pharma*, drug discovery, drug development, clinical trials, therapeutics, medicines, vaccines, farmaceut*, arzneimittel, medicament*, 制药, 药物',
  'public-sector':
    'government, public sector, federal, ministry, municipal*, city council, citizens, non profit, ngo, civic, department of, agency of, policy makers, behorde*, offentlich* dienst, service public, sector publico, setor publico, overheid, pubblica amministrazione, 政府',
  'real-estate':
    'real estate, property, properties, homes, housing, proptech, home buyers, rentals, brokers, immobilien*, immobilier, inmobiliari*, imobiliari*, vastgoed, immobiliar*, 房地产',
  retail:
    'retail*, stores, fashion, apparel, consumer goods, merchandis*, supermarket*, shops, brands, clothing, cpg, fmcg, einzelhandel, handel, commerce de detail, comercio minorista, varejo, detailhandel, negozi, 零售',
  robotics:
    'robot*, drones, automation systems, manipulators, humanoid*, robotik, robotique, robotica, 机器人',
  software:
    'software company, saas, b2b software, developer tools, enterprise software, computer software, software platform, cloud platform, productivity, workspace, it services, technology services, consulting, b2b data, softwarehaus, logiciel*, software house, 软件',
  sports:
    'sport, sports, racing, race, athletes, football, basketball, teams and leagues, league, sportsbook*, fitness, sportwetten, deporte*, esporte*, 体育',
  telecom:
    'telecom*, broadband, mobile operator, network operator, wireless, 5g, internet service provider, fiber, mobilfunk, operateur, telecomunicacion*, telecomunicac*, 电信, 通信',
  travel:
    'travel, airline*, flights, airport, booking platform, tourism, trips, travelers, travellers, vacation rentals, reise*, tourismus, voyage*, viajes, viagens, reizen, viaggi, 旅游, 航空',
};
