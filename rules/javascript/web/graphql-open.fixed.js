// ruleid: javascript.web.graphql-open
const server = new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV !== "production" });
// ruleid: javascript.web.graphql-open
app.use("/graphql", graphqlHTTP({ schema, graphiql: process.env.NODE_ENV !== "production" }));
// ok: javascript.web.graphql-open
const good = new ApolloServer({ typeDefs, resolvers, introspection: process.env.NODE_ENV !== "production" });
