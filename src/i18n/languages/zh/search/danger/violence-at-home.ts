/** In the form that `search-shape.ts` describes. */
export const violenceAtHome = `
    {爸爸|妈妈|爸|妈|丈夫|男友|继父}{打我|家暴|虐待我}, 打我, 打了我, 朋友打我, 妻子打我, 爸打我, 妈打我, 家人打我, 家暴, 家庭暴力, 被打了, 被殴打, 挨打,
    老公打我, 丈夫打我, 男友打我, 他打我, 她打我, 爸爸打我, 妈妈打我, 虐待我, 被虐待`
