/** In the form that `search-shape.ts` describes. */
export const childInDanger = `
    {touches|touched|touching|molests|molested|rapes|raped} my {son|daughter|kid|child|little},
    {beats|beating|hits|hurts|starves|abuses} {his|her|their}
    {kid|kids|child|children|son|daughter|baby}, {shook|shaken|shaking} {the|my|her|his} baby, child
    porn, child pornography, {grandpa|grandfather|stepdad|uncle} touches her`
