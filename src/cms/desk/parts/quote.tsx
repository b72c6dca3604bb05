/** What somebody wrote, on lines of its own and in the direction of its words. */
export const Quote = ({ words }: { words: string }) => (
  <q className="desk-quote">
    <bdi>{words}</bdi>
  </q>
)
