import type { CrisisLists } from '../../search-shape.ts'

export const crisisLists: CrisisLists = {
  phrases: `
    {dormir|dormirme} para siempre, sin mi {vivirian|estarian|seria} mas,
    soy {una carga|un estorbo|un peso},
    {mundo|todos|familia|hijos} {estaria|estarian|estara} mejor sin mi,
    {ojala|espero|quisiera} no {despertar|despertara|despierte},
    {trague|tragado|tome|tomado|tomarme} {todas|todo} {las|el|mis|}
    {pastillas|frasco|medicamentos|pastilla}, {quiero|solo quiero} desaparecer {para siempre|},
    no merezco {vivir|la vida|estar vivo|estar viva},
    {marido|novio|esposo|pareja|padre|papa|padrastro|mama|ex} {me maltrata|me golpea|me pega|me
    toca|me viola|me amenaza}, ya no puedo mas, no puedo {mas con|seguir asi|seguir viviendo},
    {pienso|pensar|pensando|pensamientos} {en|de} {la muerte|morir|morirme|matarme},
    dejar de existir, {no|} estar en este mundo, dormir y no despertar, dormirme y no despertar,
    {frasco|caja|blister} de pastillas, {para|como|quiero|prefiero} {morir|morirme|la muerte},
    no quiero {seguir|continuar|estar} {con vida|vivo|viva|viviendo|aqui},
    ojala {no|nunca} {me|} {despierte|despertara|levante},
    me {estoy|ando|sigo} {cortando|lastimando|quemando|matando},
    {quitar|kitar|quitarse|kitarme} la vida,
    {fuerzas|razones|motivos} {para|de|por|pa} {vivir|seguir|continuar},
    {mejor|felices|tranquilos} sin mi, me {pego|golpeo|ahorco|amenazo|patea|pateo}, sin salida,
    {me|quiero|kiero|qiero|voy a|pensando en} {quiero|kiero|qiero|voy a|quisiera|}
    {matar|matarme|colgar|colgarme|ahorcar|ahorcarme|cortar las venas|tirar por la
    ventana|suicidar|lastimarme},
    me {corto|corte|cortar} {los|las|el|la} {brazos|brazo|piernas|pierna|venas|munecas|piel},
    me tiro {por|de|desde|al},
    {tome|me tome|trague|me trague|tomado} {muchas|demasiadas|todas las|un monton de|un frasco
    de|varias} pastillas, {no le|no} {encuentro|veo|hallo} {el|} sentido a {la vida|vivir|nada},
    {para|pa} {que|q} {vivir|seguir viviendo|sigo vivo|sigo viva},
    {quisiera|quiero|ojala} no {despertar|haber nacido|existir|estar aqui},
    {arto|arta|cansado|cansada|harto|harta} de {vivir|la vida|todo},
    {ya|} no {puedo|aguanto} {mas|con esto|con la vida|seguir},
    vale la pena {vivir|bibir|seguir viviendo}, me quiero morir, suicid*, suisid*, suicidar*,
    sucidio, suisidio, matarme, matarse, me quiero matar, quiero matarme, me voy a matar, me mato,
    quitarme la vida, quitarse la vida, acabar con mi vida, terminar con mi vida, acabar con todo,
    terminar con todo, quiero morir, quiero morirme, me quiero morir, kiero morir, quisiera morir,
    deseo morir, ganas de morir, ganas de morirme, ojala me muera, ojala estuviera muerto,
    ojala estuviera muerta, quiero estar muerto, quiero estar muerta, mejor muerto, mejor muerta,
    estarian mejor sin mi, como morir, formas de morir, prefiero morir, no quiero vivir,
    no quiero seguir viviendo, ya no quiero vivir, no kiero vivir, sin ganas de vivir,
    no tengo ganas de vivir, cansado de vivir, cansada de vivir, harto de vivir, harta de vivir,
    la vida no vale, no vale la pena vivir, no tiene sentido vivir, no puedo mas, ya no puedo mas,
    ya no aguanto, no aguanto mas, no quiero estar aqui, no quiero existir, no quiero despertar,
    quiero desaparecer, hacerme dano, me hago dano, lastimarme, me lastimo, cortarme, me corto,
    cortarme las venas, abrirme las venas, autolesion*, autolesi*, quemarme, ahorcarme, colgarme,
    tirarme de, tirarme al, tirarme por, pegarme un tiro, sobredosis, pastillas para morir,
    tomarme todas las pastillas, demasiadas pastillas, me pega, me golpea, me maltrata,
    me esta maltratando, me viola, me violo, me violaron, violada, violado, violacion,
    abuso sexual, abusaron de mi, abusa de mi, violencia domestica, violencia de genero,
    miedo de ir a casa, me amenaza, amenaza con matarme, matar a alguien, matarlo, matarla,
    matar a mi, hacer dano a alguien, oigo voces, escucho voces, emergencia, en peligro,
    en crisis, crisis, ayudenme por favor`,
  harmlessPhrases: `
    crisis de {identidad|fe|pareja|los 40}, me {corto|corte|cortar} {el|mi} {pelo|cabello},
    cortarme el {pelo|cabello}, cortarme las unas`,
  harmlessWords: `
    con que los las una uno mis sus ahorrarme ahorrar acortarme contarme contarse cantarme
    portarse cortarse marcarme matizar sacarme importarme`,
}
