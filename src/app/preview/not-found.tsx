const NotFound = () => (
  <main className="wrap page">
    <h1>There is no answer to preview here</h1>
    <p>
      <a href="/admin/collections/entries">Back to the answers</a>
    </p>
  </main>
)

export default NotFound
