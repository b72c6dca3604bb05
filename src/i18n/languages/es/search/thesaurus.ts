/** In the form that `search-shape.ts` describes. */
export const thesaurus = `
therapist: terapeuta, psicólogo, psicóloga, psicoterapeuta, consejero, consejera, orientador,
  orientadora, psiquiatra, loquero, loquera, profesional, profesional de la salud mental,
  psicoanalista, psique | doctor, doctora, médico, especialista, alguien con quien hablar
therapy: terapia, psicoterapia, consejería, orientación psicológica, consulta, tratamiento |
  ir al psicólogo, hablar con alguien, pedir ayuda, buscar ayuda, análisis
client: cliente, clienta, paciente, consultante, expaciente, usuario
relationship: relación, vínculo, alianza, conexión, lazo, asociación | llevarme bien,
  llevarse bien, caer bien, me cae bien, química, trato, conectar, trabajar juntos, entenderme con
love: salir con, contacto sexual, amor, amar, relación sexual, relaciones sexuales, sexo, sexual,
  romance, romántico | citas, pareja, enamorado, enamorada, enamorarse, enamorar, enamoré,
  acostarse, acostarme, acuesta, acueste, acostar, novio, novia, ligar, ligue, besar, beso, besó,
  gustar, me gusta, le gusto, atracción, atraído, atraída, coquetear, coqueteo, coquetea,
  andar con, invitar a salir, invitó a salir, salir conmigo, salir juntos, podemos salir,
  tener relaciones, tenga relaciones, tener algo con, siento algo por, sentir algo por,
  sentimientos por, siento cosas por, te quiero, me quiere, me ama, casar, casarse, casarme,
  matrimonio, amante, cama, hacer el amor, estar juntos, estar con, intimar, íntima, liarme,
  liarse, enrollarse, coger con, follar, tener una relación con, propasarse, insinuar,
  insinuación, flirtear, tirar los tejos
touch: tocar, tocó, abrazo, abrazar, contacto, manosear | contacto sexual, beso, caricia, mano
wrong: contrario a la ética, ético, ética, mala conducta, abuso, abusar, acoso, acosar, límite,
  aprovecharse, inapropiado | propasarse, se pasó, pasarse conmigo, pasó de la raya,
  pasarse de la raya, me incomoda, incómodo, faltar al respeto, está mal, es malo, tocar
law: ilegal, legal, ley, delito, contrario a la ética, prohibido | permitido, permitir, permite,
  puede un, crimen, denunciar, policía, cárcel, multa, está mal, es normal, es malo, se puede,
  derecho, reglas, ético, ética, deben, debería un
complaint: queja, quejarme, denunciar, denuncia, reclamar, reclamo | ilegal, abuso,
  colegio de psicólogos, contrario a la ética
benefit: beneficio, ventaja, provecho, bondades, pro, pros | ayuda, ayudar, bueno para,
  cosas buenas, sirve, servir, sirva, útil, gano, ganar, obtengo, mejorar, aporta, aportar,
  bien me hace, efecto, resultado, utilidad
purpose: bueno, beneficio, ayudar, ayuda, útil, vale la pena | para qué sirve, de qué sirve,
  de qué me sirve, sirve de algo, sirve, servir, para qué ir, por qué ir, por qué debería,
  debería ir, debería ver, tengo que ir, necesito, necesitar, razón, razones, motivo, funciona,
  funcionar, qué hace un, qué puede hacer, puede ayudar, me conviene, conviene, hace falta,
  merece la pena, pérdida de tiempo, cura, sentirme mejor, ir a, acudir, para qué
important: importante, importar, importa, importancia, necesario, esencial, significativo,
  eficaz | por qué es, hace falta, fundamental, clave, influye
called: llamar, nombre, término, expresión, se refiere | cómo se llama, cómo se le dice,
  cómo se dice, qué nombre, palabra, denominar, le dicen, denominación
meaning: significar, significa, significado, definición, se refiere | qué quiere decir, explicar,
  en qué consiste, explíqueme
prefer-word: término, palabra, cuál le va | me dicen, le dicen, me llaman, me digan,
  me deben llamar, cómo me llaman, cómo llaman, llaman a la gente, gente que atienden,
  cómo debo llamarme, se dice, qué soy, dicen
ended: después, fin, terminar, posterior, ex, antiguo, anterior | terminada, acabar, acabó, dejar,
  dejé, cuánto tiempo después, ya no, expaciente, pasado, años después, luego
safe: seguro, segura, seguridad, cómodo, cómoda, confianza, comprendido, comprendida | confiar,
  confío, confíe, desconfío, miedo, me da miedo, da pena, me da pena, vergüenza, da corte, tímido,
  nervioso con, incómoda con, a gusto, creer, respetar, escuchado, escuchada, tranquilo con
open-up: abrirse, abrirme, abra, expresar, contar, profundo | contarle, decirle, hablar de,
  desahogar, desahogarme, soltar, me cuesta hablar, no puedo hablar, no me atrevo, atreverse,
  sincero, confesar, hablar en terapia, guardar
understood: comprendido, comprender, entender, escuchar, sintonía | me entiende, me escucha,
  me comprende, empatía, caso
judgment: juicio, juzgar, juzgado, juzguen, criticar | crítica, culpar, regañar
feelings: sentimiento, sentir, emoción, emocional, siento, ánimo | lo que siento
thoughts: pensamiento, pensar, mente, cabeza, idea
worry: preocupación, preocupar, ansiedad, ansioso, ansiosa, nervios, estrés, pánico, angustia,
  agobio | miedo, temor
sad: triste, tristeza, deprimido, deprimida, depresión, llorar, desánimo
self-esteem: autoestima, confianza en mí, amor propio, actitud | quererme, valorarme,
  me siento mal conmigo, sentirme mejor conmigo, inseguro, insegura, no valgo, me odio,
  seguridad en mí, autoconfianza, poca cosa
self-reflection: autorreflexión, reflexión, conciencia, toma de conciencia | conocerme,
  entenderme, reflexionar, quién soy
habit: hábito, costumbre, conducta, vicio, rutina | fumar, beber, adicción, cambiar mi vida,
  dejar de
works: eficaz, funcionar, funciona, significativo | sirve, efectivo, inútil
learn: aprender, enseñar, practicar, desarrollar, explorar | probar, descubrir
coping: afrontar, estrategia, situación, habilidad, herramienta, manejar | enfrentar, lidiar,
  superar, sobrellevar, técnica, gestionar, controlar, tiempos difíciles, salir adelante
change: cambiar, cambio, beneficioso, resolución, avanzar, mejorar | progreso, crecer, sanar,
  curar, recuperar
communicate: comunicación, comunicar, expresar, hablar | decir lo que siento,
  explicar lo que siento, poner en palabras, hablar con la gente
perspective: perspectiva, mirada, actitud ante la vida, visión | punto de vista, otra mirada,
  otra manera de ver, ver las cosas, otra opinión, ver mi problema
friend: amigo, amiga, amistad, familia | redes sociales, facebook
others: otros, otras personas, personas, relacionarse, conectar, demás | los demás, gente,
  relacionarme, amigos, familia, soledad, fuera de la terapia
needs: necesidad, necesidades | pedir lo que necesito, decir que no, defenderme, poner límites
private: privado, privacidad, confidencial, confidencialidad, secreto | contar a alguien, contará,
  se entera, decirle a mis padres
cost: costo, coste, costar, precio, pagar, dinero, seguro médico, caro, cobrar, tarifa | gratis,
  barato, cuánto, obra social
session: sesión, cita, consulta, hora
start: empezar, comenzar, primera vez, primera sesión, iniciar | encontrar terapeuta,
  buscar terapeuta
stop: dejar, terminar, abandonar, cambiar de terapeuta
long: duración, durar, dura, semanas, meses, años, tiempo | cuánto dura, cuántas sesiones
medication: medicamento, medicina, pastilla, antidepresivo, fármaco, medicación, receta
child: hijo, hija, niño, niña, adolescente, padres
couple: pareja, matrimonio, esposo, esposa, marido, mujer
online: en línea, videollamada, internet, teléfono, virtual, a distancia, online
gift: regalo, obsequio
school: estudios, formación, título, titulado, carrera | estudió, capacitado`
