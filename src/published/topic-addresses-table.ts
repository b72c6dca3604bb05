/**
 * Every address that a topic ever had, in each language: a reader's bookmark leads on after a
 * change. `portal.topic_redirects` holds the ones that are no topic's own now.
 */
export const TOPIC_ADDRESSES = `
create table workflow.topic_addresses (
  locale text not null,
  slug text not null,
  topic_id integer not null,
  primary key (locale, slug)
);
create table portal.topic_redirects (
  locale text not null,
  slug text not null,
  topic_id integer not null,
  primary key (locale, slug)
);
insert into workflow.topic_addresses (locale, slug, topic_id) select locale, slug, topic_id
  from portal.topics;
`
