/** The channel on which a commit tells every process that something was done in an article; `{ articleId, seq }` comes along. */
export const activityChannel = 'tickmark_activity'

/** The one for those who have notices of an article in which something was done; the person's id comes along. */
export const noticeChannel = 'tickmark_notice'

/** The one for what concerns somebody's own account, such as a session that ends; the person's id comes along. */
export const accountChannel = 'tickmark_account'

/** The one for those who come to an article or leave it; the article's id comes along. */
export const presenceChannel = 'tickmark_presence'

/** The one for those who fetch a page for an article; the article's id and the snapshot's come along. */
export const snapshotChannel = 'tickmark_snapshot'

/** All on which a process listens. */
export const channels = [
  activityChannel,
  accountChannel,
  presenceChannel,
  noticeChannel,
  snapshotChannel,
] as const
