import type { CrisisLists } from '../../search-shape.ts'
import { any } from './danger/any.ts'
import { childInDanger } from './danger/child-in-danger.ts'
import { dangerToOthers } from './danger/danger-to-others.ts'
import { eating } from './danger/eating.ts'
import { overdose } from './danger/overdose.ts'
import { professionalHarm } from './danger/professional-harm.ts'
import { psychosis } from './danger/psychosis.ts'
import { selfHarm } from './danger/self-harm.ts'
import { sexualAssault } from './danger/sexual-assault.ts'
import { suicide } from './danger/suicide.ts'
import { violenceAtHome } from './danger/violence-at-home.ts'

export const crisisLists: CrisisLists = {
  phrases: {
    any,
    suicide,
    'self-harm': selfHarm,
    overdose,
    'violence-at-home': violenceAtHome,
    'sexual-assault': sexualAssault,
    'professional-harm': professionalHarm,
    'child-in-danger': childInDanger,
    'danger-to-others': dangerToOthers,
    psychosis,
    eating,
  },
  harmlessPhrases: `
    crise de {la quarantaine|foi|couple|identite},
    {me couper|se couper|couper} les {cheveux|ongles},
    mourir de {rire|faim|soif|honte|chaud|froid|ennui},
    en finir avec {la|ma|cette|mon} {therapie|therapeute|psy}`,
  harmlessWords: `
    qui pas par les ses des chat chut violon nourrir courir couvrir`,
}
