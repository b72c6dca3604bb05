/** In the form that `search-shape.ts` describes. */
export const professionalHarm = `
    {terapeuta|psicologo|psicologa|psiquiatra|consejero|consejera|doctor|medico|pastor|cura|curandero|enfermero}
    me {toco|toca|beso|besa|manoseo|manosea|violo|viola|desnudo|abuso}, {sexo|acoste|acosté|acuesto}
    con mi {terapeuta|psicologo|psicologa|psiquiatra|doctor},
    {terapeuta|psicologo|psicologa|psiquiatra} me {pide|pidio|mando|manda} {fotos
    desnuda|sexo|nudes}, abuso {sexual|} de mi {terapeuta|psicologo|psiquiatra}`
