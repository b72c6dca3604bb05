/** In the form that `search-shape.ts` describes. */
export const sexualAssault = `
    raping, {comes|came} into my {room|bed} at night, forces me to {do|have|touch|sleep|watch},
    {touches|touched|touching|forces|forced} me {sexually|down there|at night|into sex},
    {uncle|dad|father|stepdad|brother|cousin|grandpa|teacher|coach}
    {touches|touched|rapes|hurts|molests} me, raped, rape, molested, molests me, sexually assaulted,
    sexual assault, trafficked`
