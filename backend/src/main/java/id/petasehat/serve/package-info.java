/**
 * The HTTP server: routes on one screen ({@link id.petasehat.serve.Routes}), one shape of error
 * ({@link id.petasehat.serve.HttpProblem}), one way of caching ({@link
 * id.petasehat.serve.Answers}). An <em>answer</em> is a body that depends on the store's data
 * version and nothing else than its address, so it is made once per version, kept packed, and
 * answered 304 to whoever has it. No other package imports this one but the commands.
 */
package id.petasehat.serve;
