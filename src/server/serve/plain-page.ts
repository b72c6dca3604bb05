const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/**
 * Returns an error page that needs no style sheet, script, database or page of the portal, and still
 * says where to get help. The numbers are those of the United States, as on all pages while the
 * clinic's own contacts cannot be read.
 */
export const plainPage = (text: string): string => `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><title>${escape(text)}</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>${escape(text)}</h1><p><a href="/">Go to the first page</a></p></main>
<aside aria-labelledby="help"><h2 id="help">Need a person now?</h2>
<p>988 Suicide &amp; Crisis Lifeline: <a href="tel:988">call <bdi dir="ltr">988</bdi></a> or <a href="sms:988">text <bdi dir="ltr">988</bdi></a>, day and night.</p>
<p>In danger now: <a href="tel:911">call <bdi dir="ltr">911</bdi></a>.</p></aside>
</body>
</html>
`
