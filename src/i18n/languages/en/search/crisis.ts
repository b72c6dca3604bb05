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
    suicide squad, mid life crisis, midlife crisis, crisis of {confidence|faith|identity},
    identity crisis, quarter life crisis, crisis management, emergency contact{|s},
    emergency fund, kill the {mood|vibe|time}, cut my {hair|nails|hours|losses}, hit it off,
    die hard, never say die, dying to {know|meet|see|try},
    disappear from {social|facebook|instagram|the}, cutting my {hair|nails|hours|losses},
    {i|they|one|we|somebody|my therapist} {die|dies|died} before {the|my|}
    {therapy|treatment|session}`,
  harmlessWords: `
    dig dine dip dim dice do due day new now our out kid kin ask eat are any all ann car like love
    line lived leave the then than themes theme violet violets violin inside outside beside decide
    decided decides suited suite hired wire hint hints hits hurry hand hands heart hunt haunt cute
    cuts curt kiss kissed fill kilt willing filling dye diet did rated raced cross crises`,
}
