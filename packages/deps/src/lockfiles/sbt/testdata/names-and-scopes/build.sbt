import Dependencies._

ThisBuild / scalaVersion := "2.13.12"
val circeVersion = "0.14.6"
lazy val slf4j: String = "2.0.9"

lazy val root = (project in file("."))
  .settings(
    name := "shop",
    libraryDependencies ++= Seq(
      "org.typelevel" %% "cats-core" % "2.10.0",
      "org.slf4j" % "slf4j-api" % slf4j,
      "com.typesafe.akka" %% "akka-http" % Versions.akkaHttp,
      "org.scalatest" %% "scalatest" % "3.2.17" % Test,
      "javax.servlet" % "servlet-api" % "2.5" % "provided",
      "org.apache.hadoop" % "hadoop-client" % "3.3.6" exclude ("org.slf4j", "slf4j-log4j12"),
      "unknown" % "version" % sys.props("x"),
      "range" % "open" % "1.+"
    ) ++ Seq("circe-core", "circe-parser").map("io.circe" %% _ % circeVersion),
    // "commented" % "out" % "1"
    libraryDependencies += "one" % "more" % "1.0"
  )
