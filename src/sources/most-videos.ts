/** What one session takes: more than it can work on in a day. */
export const mostVideos = 5000
