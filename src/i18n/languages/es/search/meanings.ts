/** In the form that `search-shape.ts` describes. */
export const meanings = `
self: yo, me, mi, mis, mí, conmigo, mía
we: nos, nosotros, nuestro, nuestra
he: él, lo, le, se lo
she: ella, la
they: ellos, ellas, los, les, gente, todos, todo el mundo
someone: alguien, nadie, desconocido*, tipo, hombre*, mujer*, chica, chico, señor
therapist: terapeuta*, terapia, psicólog*, psiquiatr*, consejer*, analista
carer: doctor*, médic*, enfermer*, dentista, masaj*, fisio*, pastor, cura, sacerdote, entrenador*,
  coach, curander*, cuidador*, padrino
teacher: maestr*, profe*, escuela, clase, colegio, cole, uni, universidad, alumn*, instituto
partner: marido, esposo, esposa, novio, novia, pareja, mujer, pololo, prometid*
ex: ex, exnovi*, exmarid*, expareja
parent: mamá, madre, papá, padre, padres, padrastro, madrastra
child: niñ*, hijo, hija, hijos, hijas, bebé*, nene*, sobrin*, adolescente*, pequeñ*, hijastr*
sibling: herman*, prim*
elder: abuel*, tío, tía
friend: amig*, compañer*, vecin*, compa
boss: jefe, jefa, trabajo, oficina, colega*, encargad*, supervisor*
client: paciente*, cliente*, consultante*
animal: perr*, gat*, hámster, mascota*, araña*, ratas
die: mor*r, muer*, murió, morí, morirme, muerte
kill: matar*, mato, mata, maté, mató, mataré, asesin*, apuñal*, cargarme, acabar con
suicide: suicid*, quitarme la vida, quitarse la vida, acabar con mi vida
hit: pega, pegó, pegar*, peg*, golpe*, bofetad*, patad*, empuj*, cachetad*, madrea*, cinturón,
  puñetazo*, zarande*
strangle: ahorc*, estrangul*, asfixi*, ahog*, cuello
cut: cort*, raj*, rasguñ*, tajo*, arañ*
burn: quem*, encendedor, cigarr*, mechero
self-harm: autoles*, hacerme daño, lastimarme, me lastimo, me hago daño, autodañ*
blade: navaja*, cuchill*, hoja*, tijera*, vidrio, cúter, sacapuntas
gun: pistola*, arma, armas, rifle, escopeta, dispar*, bala*, tiro, tiroteo
bomb: bomba*, explo*, reventar
blood: sangr*
mark: moret*, moratón*, cicatri*, herida*, marca*, venda*, puntos
limb: brazo*, muñeca*, pierna*, muslo*, piel, mano, manos, barriga
sex: sexo, sexual*, porno, desnud*, relaciones, acostar*
touch: toc*, manose*, agarr*, bes*, abraz*, acarici*, roz*, sobó
private-part: senos, pechos, tetas, nalga*, culo, partes, genital*, falda, calzón*, bragas,
  entrepierna
rape: viol*, abus*, agred*, acos*
force: oblig*, forz*, presion*, a la fuerza, contra mi voluntad, dije que no, sin mi permiso
drugged: me drog*, desperté, no recuerdo, no me acuerdo, inconsciente, echaron algo
threat: amenaz*, chantaj*, me asusta
forbid: no me deja, no la deja, prohíb*, encierr*, encerr*, llaves, pasaporte
stalk: persig*, sigue, siguen, vigil*, espía*, rastre*, revisa, controla, gps, acecha
money: dinero, sueldo, tarjeta, banco, deuda*, alquiler
phone: celular, móvil, teléfono, mensajes, whatsapp, instagram
secret: secret*, no le digas, nadie sabe, escond*, ocult*
swallow: tom*, trag*, beb*, comió, mezcl*, ingir*
pill: pastilla*, medic*, medicament*, tableta*, frasco*, paracetamol, clonazepam, ibuprofeno,
  insulina, antidepresivo*, blíster, botiquín, caja
drug: heroína, fentanilo, cocaína, droga*, inyect*, chute, cristal
alcohol: alcohol*, borrach*, vodka, cerveza, tomado, vino
poison: venen*, cloro, lejía, raticida, envenen*, anticongelante, intoxic*
overdose: sobredosis, demasiad*, todo el frasco, toda la caja
unresponsive: no despierta, no responde, morad*, no respira, respir*, convulsion*, desmay*
jump: saltar, tirarme, lanzarme, puente, azotea, ventana, balcón, vías, tren, metro, aventarme
hang: colg*, soga, cuerda
goodbye: despedid*, carta, cartas, adiós, testamento, regalé, repart*
alone: sol*, soledad
burden: carga, estorbo, estorb*, mejor sin mí, inútil, no valgo
hopeless: sin sentido, no tiene sentido, para qué, ya no puedo, no aguanto, no doy más, rendirme,
  sin salida, harto, harta, cansad*
not-live: no quiero vivir, no quiero seguir, desaparecer, no despertar, dormir para siempre,
  no existir
plan: plan, esta noche, decidid*, lista, mañana
life: vida, vivir, vivo
voice: voz, voces, oye, oigo, escuch*, susurr*, oír
vision: sombras, veo cosas, ve cosas, alucin*, demonio*, diablo, fantasma*, ángel*
delusion: chip, gobierno, cia, cámaras, micrófono*, extraterrestres, antenas, implant*
signal: señal*, mensajes, placas, matrículas, tele, televisión, radio, números
mind: mente, pensamientos, cerebro, cabeza
chosen: elegid*, profeta, dios, misión, mesías
replaced: cambi*, reemplaz*, actores, copia*, no es real, falso, impostor*
persecution: contra mí, van por mí, me persiguen, complot, conspir*, envenenar, me siguen
eat: com*, comida, cena*, desayun*, almuerz*, hambre, apetito
vomit: vomit*, vómit*, devolver, laxante*, purg*
starve: ayun*, sin comer, no come, dejó de comer, calorías, salt*
thin: peso, flac*, gord*, delgad*, kilos, báscula, dieta*, adelgaz*, baj*
eating-disorder: anorex*, bulimi*, atrac*, tca, trastorno alimentario
neglect: hambre, suci*, descuid*, solito*, sacud*, bañera
revenge: veng*, va a pagar, van a pagar, pagar, se arrepent*, lección
hurt: lastim*, dañ*, dolor, duele, ataq*, violencia, maltrat*, herir
anger: enoj*, ira, rabia, furia, grit*, coraje, bronca
hate: odi*
fear: miedo, asust*, temor, fobia, pánico, terror
escape: escap*, huir, irme, salir, refugio, casa de acogida, segur*
sad: triste*, llor*, depr*, cansad*, agotad*
calm: calma*, alivi*, sentir algo, merezco, castig*
negation: no, nunca, ni, sin, jamás, nada, tampoco
past: hace años, hace * años, antes, de niñ*, infancia, años atrás, hace tiempo, hace veinte,
  hace diez
healed: recuper*, super*, sobreviv*, curad*, sobri*, estable, sané
film: película*, peli, serie*, documental*, podcast*, canción*, letra, novela*, libro*, juego*,
  personaje*, netflix, cuento, video*, obra
study: tesis, tfg, trabajo de, ensayo, investigación, estudio*, estadístic*, examen, curso*,
  taller*, charla*, formación, capacitación, seminario, congreso, certificado, manual, guía,
  jornada*, tasas
law: ley, leyes, legal, reglamento, norma*, ética, código, confidencial*, secreto profesional,
  denuncia*, protocolo, derecho*
org: voluntari*, donar, línea, teléfono de, campaña, cartel, prevención, día, mes, concientización
meaning: significado, significa, definición, qué es, diferencia*, síntomas, causas
question: qué, cómo, por qué, cuándo, dónde, cuál, quién, puede, debe, es, cuánto
booking: cita*, sesión*, cancel*, seguro, precio*, cuesta, tarifa, factura, videollamada, online,
  sala de espera, agenda*
idiom: risa, tacones, tráfico, aburri*, café, calor, jaja, gimnasio, broma, película
grief: funeral*, duelo, falleció, perdí a, extraño, pésame, luto, aniversario, entierro
dream: sueño, soñ*, pesadilla*
news: noticia*, guerra, terremoto
sport: boxeo, defensa personal, yoga, correr, maratón, fútbol, paracaídas, escalada
everyday: pelo, cabello, cocin*, coche, carro, casa, ropa, jardín, aplicación, impresora, batería
birth: embaraz*, posparto, lactancia
flu: gripe, fiebre, migraña, alergi*, análisis, vacuna, inyección*, cirugía, náuseas, resfri*
breakup: divorci*, separ*, celos*, engañ*, infiel, discut*, discusi*, pelea*, terminar con, dejó
help-other: apoyar, ayudar, cómo hablar, qué decir, regalo`
