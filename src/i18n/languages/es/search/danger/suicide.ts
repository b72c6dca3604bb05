/** In the form that `search-shape.ts` describes. */
export const suicide = `
    {dormir|dormirme} para siempre, sin mi {vivirian|estarian|seria} mas, soy {una carga|un
    estorbo|un peso}, {mundo|todos|familia|hijos} {estaria|estarian|estara} mejor sin mi,
    {ojala|espero|quisiera} no {despertar|despertara|despierte}, {quiero|solo quiero} desaparecer
    {para siempre|}, no merezco {vivir|la vida|estar vivo|estar viva}, ya no puedo mas, no puedo
    {mas con|seguir asi|seguir viviendo}, {pienso|pensar|pensando|pensamientos} {en|de} {la
    muerte|morir|morirme|matarme}, dejar de existir, {no|} estar en este mundo, dormir y no
    despertar, dormirme y no despertar, {para|como|quiero|prefiero} {morir|morirme|la muerte}, no
    quiero {seguir|continuar|estar} {con vida|vivo|viva|viviendo|aqui}, ojala {no|nunca} {me|}
    {despierte|despertara|levante}, {quitar|kitar|quitarse|kitarme} la vida,
    {fuerzas|razones|motivos} {para|de|por|pa} {vivir|seguir|continuar}, {mejor|felices|tranquilos}
    sin mi, sin salida, me tiro {por|de|desde|al}, {no le|no} {encuentro|veo|hallo} {el|} sentido a
    {la vida|vivir|nada}, {para|pa} {que|q} {vivir|seguir viviendo|sigo vivo|sigo viva},
    {quisiera|quiero|ojala} no {despertar|haber nacido|existir|estar aqui},
    {arto|arta|cansado|cansada|harto|harta} de {vivir|la vida|todo}, {ya|} no {puedo|aguanto}
    {mas|con esto|con la vida|seguir}, vale la pena {vivir|bibir|seguir viviendo}, me quiero morir,
    suicid*, suisid*, suicidar*, sucidio, suisidio, matarme, matarse, me quiero matar, quiero
    matarme, me voy a matar, me mato, quitarme la vida, quitarse la vida, acabar con mi vida,
    terminar con mi vida, acabar con todo, terminar con todo, quiero morir, quiero morirme, kiero
    morir, quisiera morir, deseo morir, ganas de morir, ganas de morirme, ojala me muera, ojala
    estuviera muerto, ojala estuviera muerta, quiero estar muerto, quiero estar muerta, mejor
    muerto, mejor muerta, estarian mejor sin mi, como morir, formas de morir, prefiero morir, no
    quiero vivir, no quiero seguir viviendo, ya no quiero vivir, no kiero vivir, sin ganas de vivir,
    no tengo ganas de vivir, cansado de vivir, cansada de vivir, harto de vivir, harta de vivir, la
    vida no vale, no vale la pena vivir, no tiene sentido vivir, no puedo mas, ya no aguanto, no
    aguanto mas, no quiero estar aqui, no quiero existir, no quiero despertar, quiero desaparecer,
    abrirme las venas, ahorcarme, colgarme, tirarme de, tirarme al, tirarme por, pegarme un tiro`
