/** In the form that `search-shape.ts` describes. */
export const overdose = `
    {swallowed|took|taken|ate} all {the|my|of the|of my|his|her}
    {pills|tablets|meds|medication|medicine}, how {much|many}
    {insulin|tylenol|paracetamol|pills|ibuprofen|aspirin} {would|will|to|does it take to} kill,
    drink bleach, drank bleach, {took|take|taken|taking|swallowed|swallow} {a bunch|a lot|lots|a
    bottle|bottle|a handful|handful|a whole|all the|so many|too much} {of|}
    {pills|tablets|pill|meds|medication|tylenol|paracetamol|painkillers}, swallowed a bottle, od on,
    oding, od'd, overdos*, took too many pills, take all my pills, too many pills, took all my`
