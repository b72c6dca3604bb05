/** The style of readers' pages, whose hash is in the content security policy. */
export const SiteStyle = () => (
  <style dangerouslySetInnerHTML={{ __html: process.env.ATTUNE_SITE_STYLE ?? '' }} />
)
