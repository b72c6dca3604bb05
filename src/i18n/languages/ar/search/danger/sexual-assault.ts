/** In the form that `search-shape.ts` describes. */
export const sexualAssault = `
    اغتصاب, اغتصبني, مغتصبه, اعتدى علي جنسيا, اعتدي علي`
