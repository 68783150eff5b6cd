/** The page that the app builds itself in. */
export const PAGE = `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Stand-in, not Obsidian</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/main.css" />
  </head>
  <body class="theme-light">
    <script src="/main.js"></script>
  </body>
</html>
`;
