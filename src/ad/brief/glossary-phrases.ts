/** Phrases of the glossary that trades use. */

/** Phrases whose words say less than the whole; parted by semicolons. */
export const TRADE_PHRASES = `
camera pictures: images de cameras; images de camera; imagenes de camara; imagenes de camaras; imagens de camera; imagens de cameras; immagini delle telecamere; images cameras
water content: teneur en eau; contenido de agua; contenuto d acqua; teor de agua
workload: charge de travail; carga de trabajo; carga de trabalho; carico di lavoro
delivery time: temps de livraison; tiempo de entrega; tempo de entrega; tempo di consegna
travel time: temps de trajet; tiempo de viaje; tempo de viagem; tempo di percorrenza; tempo di viaggio
appointment: rendez vous
meter readings: releves de compteurs; releve de compteur; lecturas de contadores; letture dei contatori; leituras de medidores
buying habits: habitos de compra; habitudes d achat; abitudini di acquisto
technical manuals: manuali tecnici; manuales tecnicos; manuais tecnicos; notices techniques; manuels techniques
invoices: notas fiscais; nota fiscal; notas fiscais eletronicas
help requests: richieste di assistenza; solicitudes de asistencia; demandes d assistance; demandes d aide
court judgments: sentencias judiciales; decisions de justice; decisoes judiciais
job ads: offres d emploi; ofertas de empleo; offerte di lavoro; vagas de emprego
waiting time: wachttijd; wartezeit
supplier invoices: factures fournisseurs; facturas de proveedores; fatture dei fornitori; fatture fornitori; factures de fournisseurs
card payments: pagos con tarjeta; paiements par carte; pagamentos com cartao
charging stations: bornes de recharge; estaciones de carga; colonnine di ricarica
machine downtime: arrets de machines
insurance policies: polizas de seguro; apolices de seguro; polizze assicurative; contrats d assurance
emergency room: spoedeisende hulp; pronto soccorso; urgences; urgencias
operating rooms: blocs operatoires; quirofanos; salas de cirurgia; sale operatorie
product pages: pages produits; paginas de producto
used vehicles: vehicules d occasion; vehiculos de segunda mano; vehiculos usados; carros usados; veiculos usados; auto usate
court files: processos judiciais; expedientes judiciales; dossiers judiciaires
emergency room: pronto socorro; service des urgences; servicio de urgencias
rental contracts: contratos de alquiler; contratos de aluguel; contrats de location; contratti di affitto; contratti di locazione
company agreements: accords d entreprise
municipal rules: regolamenti comunali; normativa municipal; reglements municipaux
bus line: ligne de bus; linea de autobus; linha de onibus
wastewater: eaux usees; aguas residuales; aguas residuais; acque reflue
treatment plants: station d epuration; stations d epuration; estacao de tratamento; estacoes de tratamento
escalators: escaliers mecaniques; escaleras mecanicas; escadas rolantes; scale mobili
remaining life: duree de vie; duree de vie residuelle; vie residuelle; vida util; vida util restante; vita residua; vita utile
residual value: valeur residuelle; valor residual; valore residuo
emergency calls: appels d urgence; llamadas de emergencia; chamadas de emergencia; chiamate di emergenza
fire stations: parque de bomberos; parques de bomberos
tax returns: declarations de revenus; declaraciones de impuestos; declaracoes de imposto; dichiarazioni dei redditi
weeds: mauvaises herbes; malas hierbas; ervas daninhas; erbe infestanti
raw material: matieres premieres; materia prima; materias primas; materie prime
bank statements: releves bancaires; extractos bancarios; extratos bancarios; estratti conto
forest fires: feux de foret; incendios forestales; incendios florestais; incendi boschivi
traffic signs: panneaux de signalisation; senales de trafico; placas de transito; segnali stradali
solar panels: panneaux solaires; paneles solares; paineis solares; pannelli solari
potatoes: pommes de terre
length of stay: duree de sejour; tiempo de estancia; tempo de internacao; durata della degenza
milk production: production laitiere
conveyor belts: lopende band
delivery notes: bolle di consegna; bons de livraison
ticket sales: venta de entradas; ventas de entradas`;
