function signIn(user, password) {
  // ruleid: javascript.logs.secret-in-log
  console.log("signing in", user.name, "***");
  // ruleid: javascript.logs.secret-in-log
  console.log(`signing in ${user.name} with ***`);
  // ruleid: javascript.logs.secret-in-log
  logger.debug("key is ***");
  // ok: javascript.logs.secret-in-log
  console.log("signing in", user.name);
  // ok: javascript.logs.secret-in-log
  console.log("password changed");
  // ok: javascript.logs.secret-in-log
  console.log(password.length > 8);
}
