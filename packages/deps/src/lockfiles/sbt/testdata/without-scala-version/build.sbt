libraryDependencies += "org.typelevel" %% "cats-core" % "2.10.0"
libraryDependencies += "java" % "only" % "1"
val remainder = 5 % 3
val x = "a" % 3
