// ruleid: javascript.web.graphql-open
const server = new ApolloServer({ typeDefs, resolvers, introspection: true });
// ruleid: javascript.web.graphql-open
app.use("/graphql", graphqlHTTP({ schema, graphiql: true }));
// ok: javascript.web.graphql-open
const good = new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV !== "production" });
