/** Words of the glossary: what trades work with, sort by and count. A regular plural is found from what stands here. */

/** An English word, and its words in German, Dutch, French, Spanish, Portuguese and Italian; on words without accents. */
export const TRADES = `
order: bestell auftrags
contaminants: storstoff contaminante impurezas onzuiverheden
gas bottles: gasflasche gasfles bombola bombonas
transfer stations: ubergabestation
pipe sections: leitungsabschnitt rohrabschnitt
drawings: bestandsplan bestandsplane zeichnung tekening disegno plano
daily sales: tagesabsatz tagesumsatz
weekly sales: wochenabsatz
frames: montature
strength: resistance festigkeit festigkeitswert resistencia resistenza
aggregates: granulats gesteinskornung aridos agregados
drifts: derives derive
cement: ciment zement cemento cimento
concrete: beton hormigon calcestruzzo concreto
rentals: location vermietung verhuur noleggio
diners: comensal comensales tischgast couverts coperti
buffets: bufe bufes buffet
record cards: fiches karteikarte karteikarten fichas schede
formulas: formule formules formula formulas formulacion rezeptur rezepturen
theft: vol diebstahl robo hurto furto roubo diefstal
flatness: planaridad planeite ebenheit planarita
dimensions: dimension dimensiones dimensoes dimensioni abmessung abmessungen
chips: desportillado desportillados
drops: gotas
glaze: esmalte glasur glacure smalto
damp: vocht feuchte humidite
mould: schimmel moisissure moho muffa mofo
window frames: kozijnen fensterrahmen
gutters: goten dachrinne dachrinnen gouttieres
gas use: gasverbruik gasverbrauch
equipment: materiel baumaschine baumaschinen equipamiento maquinaria attrezzature
branches: agence agences sucursal sucursales succursale filiali vestiging vestigingen
excavators: bagger pelle pelles excavadora excavadoras escavatore
dosages: dosage dosages dosierung dosis dosaggio
adulteration: coupees
rotor blades: rotorblatt rotorblatter rotorblad pales pale
mill stands: walzgerust walzgeruste
mills: muhle muhlen molen broyeur molino mulino mulini moinho
kiln: ofen ofens oven four horno forno
pick-up: abholung retrait recogida ritiro ophalen retirada
launches: markteinfuhrung lancement lancements lanzamiento lanzamientos lancamento lancio lanci
machining: bearbeitungsprozess zerspanung usinage mecanizado usinagem
components: bauteil baugruppe component composant componente
foreign bodies: fremdkorper vreemde-voorwerpen
empties: leergut leeggoed
containers: container conteneur contenedor conteiner contentor
boards: brett planche planken tavole tablas
quality grades: guteklasse kwaliteitsklasse
cost centres: kostenstelle kostenplaats
wind turbines: windrad windrader windkraftanlage windenergieanlage windturbine eolienne aerogenerador aerogerador
manuals: handbuch handbucher handbuchern handleiding manuel manual manuais manuale bedienungsanleitung notice anleitung
maintenance: wartungs onderhouds
delivery notes: lieferschein vrachtbrief vrachtbrieven pakbon albaran albaranes
delivery: liefer lever
amounts: betrag betragen bedrag bedragen montant importe valores importo
deadlines: frist termijn echeance plazo prazo scadenza
topic: thema onderwerp sujet theme tema assunto argomento
reason: grund reden motif motivo anliegen
urgency: dringlichkeit urgentie urgence urgencia urgenza
priority: prioritat prioriteit priorite prioridad prioridade priorita
department: abteilung afdeling service departement departamento reparto
category: kategorie categorie categoria
nurses: pflegekraft pflegekrafte pflegekraften verpleegkundige infirmiere infirmier enfermera enfermero enfermeiro infermiere
volunteers: freiwillige vrijwilliger benevole voluntario volontario
workers: arbeitskraft arbeitskrafte arbeiter ouvrier trabajador trabalhador lavoratore operaio
ward: reparto krankenstation
station: station estacion estacao stazione
collection: collecte collecta raccolta
greenhouse: kas gewachshaus serre invernadero estufa
bicycles: fiets fietsen fahrrad fahrrader velo bicicleta bicicletta bici
changes: anderung wijziging changement cambio mudanca cambiamento variation variazione
contract: contract vertrags
subscription: abonnement abo abbonamento suscripcion assinatura abonament
course: kurs cursus cours curso corso
courses: kurse cursussen cursos corsi
appointment: termin afspraak appuntamento cita rendezvous
damage: beschadigung beschadigingen
trucks: lkw lastwagen vrachtwagen camion caminhao caminhoes autocarro
travel time: reistijd fahrzeit reisezeit fahrtzeit
delivery time: lieferzeit levertijd
recipes: rezept recept recette receta ricetta
policy wordings: polisvoorwaarden versicherungsbedingungen
policies: police polis poliza apolice polizza
buildings: gebaude gebouw batiment edificio predio
dishes: plat plato prato piatto gericht gerecht
meals: mahlzeit maaltijd repas comida refeicao refeicoes pasto
restaurant: restaurant restaurante ristorante
archive documents: archiv archief archives archivo arquivo archivio
seams: schweissnaht soudure soldadura saldatura
flats: appartement apartamento apartment
homes: residencia residencias abitazione abitazioni domicilio
books: buch bucher buchern boek livre libro
meters: zahler releve-de-compteur
meter readings: zahlerstand zahlerstande meterstand meterstanden
tourists: tourist touriste turista
judgments: urteil uitspraak jugement sentencia sentenca sentenza decision-de-justice
habits: gewohnheit gewoonte habitude habito abitudine
buying habits: koopgedrag kaufverhalten
behaviour: verhalten gedrag comportement comportamiento comportamento
leaves: blatt blatter blattern blad bladeren feuille hoja folha foglia
soya: soja
line: linie lijn ligne linea linha
campaigns: kampagne campagne campana campanha campagna
assistance: assistenza assistance asistencia assistencia
fabrics: stoff stoffe tissu tejido tecido tessuto
photos: photo photos
emails: courriel courriels
number plates: matricula matriculas kennzeichen kenteken kentekens targa targhe
holes: loch locher gat gaten trou agujero buraco buco
churn: abandono abandon
plots: parzelle perceel percelen talhao talhoes parcela
yield: produtividade productividad
credit: kredit krediet credito
concrete: beton hormigon concreto calcestruzzo
arrears: impayes
wines: wein weine wijn wijnen vin vino vinho
offices: buro kantoor oficina escritorio ufficio
museums: museum musea musee museo museu
foot traffic: frequentation
households: haushalt huishouden menage hogar
household: haushalts
applicants: bewerber
card: cartao
names: namen nom nombres nomes nomi
regulations: regelwerk reglement reglamento regulamento regolamento normativa
agreements: accord acuerdo acordo accordo vereinbarung overeenkomst
medical reports: referto arztbrief arztbriefe
used: gebrauchte
bank payments: zahlungsverkehr betalingsverkeer
rail traffic: bahnverkehr treinverkeer
newsletters: newsletter nieuwsbrief infolettre boletin
web pages: website webseite page pagina
product pages: produktseite productpagina
failures: uitval
works: travaux bauarbeiten werkzaamheden chantier obras
species: especes especies espece especie arten soorten specie
recordings: tonaufnahme enregistrement grabacion gravacao registrazione geluidsopname
consumers: verbraucher consument consommateur consumidor consumatore
users: usager usagers
court files: processos-judiciais
vines: reben wijnstok vigne vid vinas videira vite viti
purchases: kaufe aankoop achat compra acquisto
canteen: mensa kantine kantin cantine comedor cantina refeitorio
properties: immobilie vastgoed bien-immobilier inmueble imovel immobile
value: wert waarde valeur valor valore
area: flache oppervlakte surface superficie metratura
age: alter leeftijd edad idade
customer: kunden klanten klant
energy: energie
cards: karten karte kaart carte tarjeta cartao cartoes carta
trees: baum baume baumen boom bomen arbre arbol arvore albero
branches: ast aste asten tak takken
fruit: obst fruchte fruit fruta frutta frutti
vegetables: gemuse groente groenten legumes verduras verdure
fish: fisch fische vis poisson pescado peixe pesce
cows: kuhe kuh koe koeien vache vaca mucca
rust: rost roest rouille oxido ferrugem ruggine corrosion korrosion
potholes: schlagloch schlaglocher bache buche
roads: strasse wegen weg route-nationale carretera estrada strada
bridges: brucke brug bruggen pont puente ponte
roofs: dach dacher dak daken toit techo tejado telhado tetto
labels: etikett etiketten etiquette etiqueta etichetta
packages: verpackung verpakking emballage envase embalagem imballaggio
metal: metall metaal metal metallo
wood: holz hout bois madera madeira legno
lifts: aufzug aufzuge lift liften ascenseur ascensor elevador ascensore
motors: motor motoren moteur motore
bearings: lager lagern roulement rodamiento rolamento cuscinetto
bearing damage: lagerschaden
valves: ventil ventile klep kleppen vanne valvula valvola
turbines: turbine turbina
batteries: batterie akku accu bateria
charging stations: ladesaule ladestation laadpaal laadpalen borne-de-recharge
networks: netz netze net reseau red rede rete
solar power: solarstrom photovoltaik zonne-energie
rain: regen niederschlag neerslag pluie lluvia chuva pioggia precipitation
wind: wind vent viento vento
level: pegel wasserstand waterstand niveau nivel livello
waste: abfall abfalle mull afval dechets residuos residuo residui rifiuti lixo
emissions: emission emisiones emissoes emissioni uitstoot
appliances: gerat gerate geraten apparaat apparaten appareil aparato aparelho apparecchio
sensors: sensor sensoren capteur sensores sensore
vessels: schiff schiffe schip schepen navire barco navio nave
warehouse: magazijn entrepot almacen armazem magazzino
pallets: palette pallet pallets palet paletes bancali
articles: artikel
tours: tour tournee
stops: haltestelle halte arret parada fermata
travellers: reisende reisender voyageur viajero viajante viaggiatore
guests: gast gaste gasten hote huesped hospede ospite
rooms: zimmer kamers chambres habitaciones quartos camere
beds: bett betten bedden lit cama letto
admissions: aufnahme opname hospitalisation ingreso internacao ricovero
x-rays: rontgenbild rontgenbilder rontgenaufnahme rontgenfoto radiographie radiografia
prescriptions: verordnung voorschrift ordonnance prescripcion
treatments: behandlung behandeling traitement tratamiento tratamento trattamento
emergency room: notaufnahme spoedeisende-hulp
letters: brief briefe brieven lettre carta-postal lettera schreiben
comments: kommentar kommentare commentaire comentario commento opmerking
opinions: meinung mening opinion opinione opiniao
news: nachrichtenartikel noticia notizia nieuws actualite
job ads: stellenanzeige stellenanzeigen offre-d-emploi
resumes: lebenslauf lebenslaufe curriculum curriculo
candidates: bewerber kandidat kandidaat kandidaten candidat candidato
films: film films pelicula filme
games: spiel spiele spel spellen jeu jeux juego jogo gioco
players: spieler speler joueur jugador jogador giocatore
exercises: ubung ubungen oefening oefeningen exercice ejercicio exercicio esercizio
schools: schule school scholen ecole escuela escola scuola
premiums: pramie premie prime prima premio
accounts: konto konten rekening rekeningen compte cuenta conta conto
receipts: beleg belege beleg kassenbon bon bonnen ticket-de-caisse recibo scontrino quittung
invoices: eingangsrechnung nota-fiscal
forms: formular formulare formulier formulieren formulaire formulario modulo
rules: regel regeln regels regle reglas norma normativa
guidelines: richtlinie richtlijn directive directriz diretriz linea-guida leitlinie
patents: patent patente octrooi brevet brevetto
spare part: ersatzteil
spare-part: ersatz
surfaces: oberflache oppervlak
fire: brand feuer incendie incendio
helmets: helm helme helmen casque casco capacete
animals: tier tiere tieren dier dieren animal animale
birds: vogel vogels oiseau pajaro ave passaro uccello
pests: schadling
plants: pflanze plant planten plante planta pianta
samples: probe proben monster echantillon muestra amostra campione
prices: preisen
discounts: rabatt korting remise descuento desconto sconto
returns: retoure retouren retour devolucion devolucao reso
complaints: mangelruge
repairs: reparatur reparatie reparation reparacion reparo riparazione
downtime: stillstand stilstand arret-machine
tyres: reifen band banden pneu neumatico pneumatico
scales: schuppe
sales staff: verkaufer verkoper vendeur vendedor venditore
residents: bewohner bewoner habitant residente abitante
citizens: burger citoyen ciudadano cidadao cittadino
donors: spender donateur donante doador donatore
donations: spende spenden donatie don donacion doacao donazione
tenants: mieter huurder locataire inquilino
farms: betriebe hof boerderij ferme granja fazenda azienda-agricola
fields: feld felder veld velden champ parcelle campo`;
