/** More nouns of the glossary: what is made, bred, measured, counted and found. What the other lists say of a word goes before. */

/** An English word, and its words in six languages. */
export const NOUNS = `
bags: bolsa
blood: sangre sangue sang
platelets: plaqueta thrombozyt
blood group: blutgruppe bloedgroep
crowding: affluence afluencia affluenza auslastungsgrad drukte
trains: rame
fabric: tela
berths: muelle quai kade kai cais banchina
cabs: fahrerhaus fuhrerhaus
retailers: handel
surface damage: oberflachenschaden
VAT fraud: umsatzsteuerkarussell
tax returns: steuererklarung einkommensteuererklarung belastingaangifte
education: opleiding
work experience: werkervaring berufserfahrung
driving licences: rijbewijs rijbewijzen fuhrerschein
raw milk deliveries: rohmilchanlieferung milchanlieferung
dyeing lots: farbepartie
welds: schweissnaht lasnaad
mortality: sterblichkeit mortalitat sterfte mortaliteit mortalidad mortalita
hairline cracks: haarriss haarscheur microgrieta microfissura microfrattura
roof tiles: dachziegel dakpan tuile teja telha tegola
tiles: fliese kachel tegel carrelage azulejo baldosa piastrella
bricks: ziegel ziegelstein baksteen bakstenen brique ladrillo tijolo mattone
yield: ausbeute
larvae: larva
inclusions: einschluss insluitsel inclusion inclusao inclusione
glass: glas verre vidrio vidro vetro
bottles: flasche fles flessen bouteille botella garrafa bottiglia
logs: baumstamm rundholz boomstam grume tronco tora
scrap: ausschuss rebut refugo scarto
rejects: afkeur rechazo rejet rejeito
rate: quote percentage taux tasa taxa tasso percentuale
moulds: matrijs matrijzen molde stampo
chipping: abplatzung eclat desconchado lasca scheggiatura
mushrooms: pilz champignon paddenstoel cogumelo fungo funghi hongo
treatment plants: klaranlage waterzuivering depuradora depuratore
escalators: rolltreppe roltrap roltrappen
remaining life: restlebensdauer restlevensduur
rollers: walze rouleau rodillo rullo
overnight stays: ubernachtung overnachting nuitee pernoctacion dormidas pernoite pernottamento
teeth: zahn tand dent diente dente
tooth decay: karies carie
emergency calls: notruf noodoproep
severity: schweregrad ernst gravedad gravidade gravita
interventions: intervention intervencion intervencao intervento interventie einsatze
incidents: ocorrencia
fire stations: feuerwache kazerne brandweerkazerne caserne caserma quartel
bank statements: kontoauszug bankafschrift
tax returns: steuererklarung belastingaangifte
lameness: lahmheit kreupelheid boiterie cojera claudicacao zoppia
ripeness: reifegrad rijpheid maturite madurez maturidade
ripening: reifung rijping maturation maduracion maturacao maturazione affinage stagionatura
cheese: kase kaas fromage queso queijo formaggio
thickness: dicke dikte epaisseur espesor espessura spessore
drinks: getrank drank boisson bebida bevanda
plastics: kunststoff kunststof plastik plastique plastico plastica plastiche
type: sorte
paint: lack verf peinture pintura vernice
colour: farbe kleur couleur color
participants: teilnehmer teilnehmende deelnemer participant partecipante
residual value: restwert restwaarde
lease: leasing lease
barn: stall stal etable establo estabulo stalla
feed: futter voer pienso racao mangime fourrage
raw material: rohstoff grondstof
oxygen: sauerstoff zuurstof oxygene oxigeno oxigenio ossigeno
cages: kafig kooi cage jaula gaiola gabbia
tanks: tank becken bassin tanque vasca vasche
oysters: auster oester huitre ostra ostrica ostriche
olives: olijf olijven oliva azeitona aceituna
car park: parkhaus parkplatz parkeergarage parkeerplaats parking aparcamiento estacionamento parcheggio
occupancy: bezettingsgraad belegungsgrad auslastungsgrad
crops: lavoura coltura gewas
eggs: ei eier œuf œufs oeuf huevo ovo ovos uovo uova
blood: blut bloed sang sangre sangue
judgments: vonnis vonnissen acordao
weld defects: schweissfehler lasfout
pipes: buis buizen tubazione
swimming pools: schwimmbad zwembad piscina
concerts: konzert concert concierto concerto
bubbles: blase luftblase luchtbel luchtbellen bulle burbuja bolha bolla
pigs: schwein varken porc cerdo porco suino maiale
chickens: huhner huhn kip kippen poulet pollo frango
grain: getreide graan cereale
grapes: traube druif druiven raisin uva
soil: boden bodem suelo suolo
moisture: feuchtigkeit vochtgehalte humedad umidade umidita
stains: fleck vlek vlekken mancha macchia
speed: geschwindigkeit snelheid vitesse velocidad velocita
smoke: rauch rook fumee humo fumaca fumo
falls: sturz valpartij chute caida queda caduta
length of stay: verweildauer ligduur
care: pflege zorg soins
infections: infektion infectie infection infeccion infeccao infezione
solar panels: solarmodul zonnepaneel zonnepanelen
brakes: bremse remmen frein freno freio
wheels: rader wiel roue rueda roda ruota
luggage: gepack bagage equipaje bagagem bagaglio
shelves: regal schap schappen etagere estante estanteria prateleira scaffale
events: veranstaltung evenement evento
injuries: verletzung blessure infortunio
enrolments: einschreibung inschrijving inscription inscripcion inscricao iscrizione
exams: klausur tentamen examen esame exame
case files: akte fascicolo expediente dossier
tax: steuer impot impuesto imposto imposta
forest fires: waldbrand bosbrand
floods: hochwasser uberschwemmung overstroming inondation crue inundacion inundacao alluvione
shoes: schuh schoen chaussure zapato sapato scarpa
clothes: kleidung kleding vetement ropa roupa abbigliamento
cars: auto coche carro voiture wagen
closures: schliessung sluiting fermeture cierre fechamento chiusura
beer: bier cerveza cerveja birra
coffee: kaffee koffie cafe caffe
sludge: schlamm klarschlamm slib boue lodo fango fanghi
windows: fenster raam ramen fenetre ventana janela finestra
wastewater: abwasser afvalwater
rust: corrosie corrosao lochfrass
absence: absenteisme assenteismo krankenstand
workshop: werkstatt werkplaats taller officina
diseases: enfermedad malattia
food: voedsel aliment alimento
samples: stalen
probes: sonda
air: luft lucht air aire aria
seats: sitzplatz zitplaats siege asiento assento
waiting time: wartezeit wachttijd
demand: besoin fabbisogno procura
failures: averia avaria avarie
vessels: buque
labels: rotulo
residents: vecino morador
pictures: image
videos: video
drones: drone drohne
numbers: zahlen aantallen
growth: wachstum groei croissance crecimiento crescimento crescita
weaving: tissage tecelagem tessitura
weaving defects: webfehler weeffout weeffouten
benefits: uitkering
reports: denuncia segnalazione signalement
cracks: fessura
wounds: wunde wonden plaie herida ferita
signatures: unterschrift handtekening signature
tickets: ingressos billet biglietto
age: age
cause: ursache oorzaak cause causa
fill level: fullstand vulgraad remplissage llenado enchimento riempimento
podcasts: podcast
wagons: waggon wagon vagon vagao vagone
graffiti: graffiti grafiti
cheques: scheck cheque assegno
addresses: adresse adres direcciones endereco indirizzo
shelf life: haltbarkeit houdbaarheid caducidad
districts: stadtteil wijk quartier barrio bairro quartiere
viewers: zuschauer kijker spectateur espectador spettatore
volume: aufkommen
certificates: bescheinigung attest certificat certificado certificato
objections: widerspruch bezwaar bezwaarschrift`;
