/** In the form that `search-shape.ts` describes. */
export const any = `
    {marido|novio|esposo|pareja|padre|papa|padrastro|mama|ex} {me maltrata|me golpea|me pega|me
    toca|me viola|me amenaza}, me {estoy|ando|sigo} {cortando|lastimando|quemando|matando},
    {me|quiero|kiero|qiero|voy a|pensando en} {quiero|kiero|qiero|voy a|quisiera|}
    {matar|matarme|colgar|colgarme|ahorcar|ahorcarme|cortar las venas|tirar por la
    ventana|suicidar|lastimarme}, emergencia, en peligro, en crisis, crisis, ayudenme por favor`
