/** In the form that `search-shape.ts` describes. */
export const eating = `
    催吐, 抠吐, 抠喉, 吃泻药减, 泻药减肥, 厌食复发, 厌食症复发, {三|四|五|六|几|七}天没吃{饭|东西}, 饿自己, 暴食{停不|然后吐|催}, 吃完就吐`
