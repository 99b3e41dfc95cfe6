/**
 * What CWE calls things and how they hang together: one line per weakness or category, `number|parents|name`.
 *
 * Parents are the `ChildOf` relations of view 1000 "Research Concepts"; pillars, categories and deprecated entries have
 * none. All 944 weaknesses are here, the categories of the software and OWASP views, and the deprecated numbers that old
 * rules still name; the clusters of coding standards (CERT, SFP, CISQ, ICS) and the views are left out.
 *
 * One text instead of a thousand objects, because it is parsed only when the first question is asked.
 *
 * Source: MITRE CWE 4.20 (relations), 4.10 with the names changed since (names), cwe.mitre.org. CWE is a trademark of
 * The MITRE Corporation, which permits use of the list with this notice.
 */
export const cweTable = String.raw`
2||7PK - Environment
5|319|J2EE Misconfiguration: Data Transmission Without Encryption
6|334|J2EE Misconfiguration: Insufficient Session-ID Length
7|756|J2EE Misconfiguration: Missing Custom Error Page
8|668|J2EE Misconfiguration: Entity Bean Declared Remote
9|266|J2EE Misconfiguration: Weak Access Permissions for EJB Methods
11|489|ASP.NET Misconfiguration: Creating Debug Binary
12|756|ASP.NET Misconfiguration: Missing Custom Error Page
13|260|ASP.NET Misconfiguration: Password in Configuration File
14|733|Compiler Removal of Code to Clear Buffers
15|610,642|External Control of System or Configuration Setting
16||Configuration
19||Data Processing Errors
20|707|Improper Input Validation
22|706|Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')
23|22|Relative Path Traversal
24|23|Path Traversal: '../filedir'
25|23|Path Traversal: '/../filedir'
26|23|Path Traversal: '/dir/../filename'
27|23|Path Traversal: 'dir/../../filename'
28|23|Path Traversal: '..\filedir'
29|23|Path Traversal: '\..\filename'
30|23|Path Traversal: '\dir\..\filename'
31|23|Path Traversal: 'dir\..\..\filename'
32|23|Path Traversal: '...' (Triple Dot)
33|23|Path Traversal: '....' (Multiple Dot)
34|23|Path Traversal: '....//'
35|23|Path Traversal: '.../...//'
36|22|Absolute Path Traversal
37|36,160|Path Traversal: '/absolute/pathname/here'
38|36|Path Traversal: '\absolute\pathname\here'
39|36|Path Traversal: 'C:dirname'
40|36|Path Traversal: '\\UNC\share\name\' (Windows UNC Share)
41|706,863,1390|Improper Resolution of Path Equivalence
42|41,162|Path Equivalence: 'filename.' (Trailing Dot)
43|42,163|Path Equivalence: 'filename....' (Multiple Trailing Dot)
44|41|Path Equivalence: 'file.name' (Internal Dot)
45|44,165|Path Equivalence: 'file...name' (Multiple Internal Dot)
46|41,162|Path Equivalence: 'filename ' (Trailing Space)
47|41|Path Equivalence: ' filename' (Leading Space)
48|41|Path Equivalence: 'file name' (Internal Whitespace)
49|41,162|Path Equivalence: 'filename/' (Trailing Slash)
50|41,161|Path Equivalence: '//multiple/leading/slash'
51|41|Path Equivalence: '/multiple//internal/slash'
52|41,163|Path Equivalence: '/multiple/trailing/slash//'
53|41,165|Path Equivalence: '\multiple\\internal\backslash'
54|41,162|Path Equivalence: 'filedir\' (Trailing Backslash)
55|41|Path Equivalence: '/./' (Single Dot Directory)
56|41,155|Path Equivalence: 'filedir*' (Wildcard)
57|41|Path Equivalence: 'fakedir/../realdir/filename'
58|41|Path Equivalence: Windows 8.3 Filename
59|706|Improper Link Resolution Before File Access ('Link Following')
61|59|UNIX Symbolic Link (Symlink) Following
62|59|UNIX Hard Link
64|59|Windows Shortcut Following (.LNK)
65|59|Windows Hard Link
66|706|Improper Handling of File Names that Identify Virtual Resources
67|66|Improper Handling of Windows Device Names
69|66|Improper Handling of Windows ::DATA Alternate Data Stream
72|66|Improper Handling of Apple HFS+ Alternate Data Stream Path
73|610,642|External Control of File Name or Path
74|707|Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')
75|74|Failure to Sanitize Special Elements into a Different Plane (Special Element Injection)
76|75|Improper Neutralization of Equivalent Special Elements
77|74|Improper Neutralization of Special Elements used in a Command ('Command Injection')
78|77|Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')
79|74|Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')
80|79|Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)
81|79|Improper Neutralization of Script in an Error Message Web Page
82|83|Improper Neutralization of Script in Attributes of IMG Tags in a Web Page
83|79|Improper Neutralization of Script in Attributes in a Web Page
84|79|Improper Neutralization of Encoded URI Schemes in a Web Page
85|79|Doubled Character XSS Manipulations
86|79,436|Improper Neutralization of Invalid Characters in Identifiers in Web Pages
87|79|Improper Neutralization of Alternate XSS Syntax
88|77|Improper Neutralization of Argument Delimiters in a Command ('Argument Injection')
89|943|Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')
90|943|Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')
91|74|XML Injection (aka Blind XPath Injection)
93|74|Improper Neutralization of CRLF Sequences ('CRLF Injection')
94|74,913|Improper Control of Generation of Code ('Code Injection')
95|94|Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')
96|94|Improper Neutralization of Directives in Statically Saved Code ('Static Code Injection')
97|96|Improper Neutralization of Server-Side Includes (SSI) Within a Web Page
98|706,829|Improper Control of Filename for Include/Require Statement in PHP Program ('PHP Remote File Inclusion')
99|74|Improper Control of Resource Identifiers ('Resource Injection')
102|694,1173|Struts: Duplicate Validation Forms
103|573|Struts: Incomplete validate() Method Definition
104|573|Struts: Form Bean Does Not Extend Validation Class
105|1173|Struts: Form Field Without Validator
106|1173|Struts: Plug-in Framework not in Use
107|1164|Struts: Unused Validation Form
108|1173|Struts: Unvalidated Action Form
109|1173|Struts: Validator Turned Off
110|1164|Struts: Validator Without Form Field
111|695|Direct Use of Unsafe JNI
112|1286|Missing XML Validation
113|93,436|Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')
114|73|Process Control
115|436|Misinterpretation of Input
116|707|Improper Encoding or Escaping of Output
117|116|Improper Output Neutralization for Logs
118|664|Incorrect Access of Indexable Resource ('Range Error')
119|118|Improper Restriction of Operations within the Bounds of a Memory Buffer
120|787|Buffer Copy without Checking Size of Input ('Classic Buffer Overflow')
121|787,788|Stack-based Buffer Overflow
122|787,788|Heap-based Buffer Overflow
123|787|Write-what-where Condition
124|786,787|Buffer Underwrite ('Buffer Underflow')
125|119|Out-of-bounds Read
126|125,788|Buffer Over-read
127|125,786|Buffer Under-read
128|682|Wrap-around Error
129|1285|Improper Validation of Array Index
130|240|Improper Handling of Length Parameter Inconsistency
131|682|Incorrect Calculation of Buffer Size
133||String Errors
134|668|Use of Externally-Controlled Format String
135|682|Incorrect Calculation of Multi-Byte String Length
136||Type Errors
137||Data Neutralization Issues
138|707|Improper Neutralization of Special Elements
140|138|Improper Neutralization of Delimiters
141|140|Improper Neutralization of Parameter/Argument Delimiters
142|140|Improper Neutralization of Value Delimiters
143|140|Improper Neutralization of Record Delimiters
144|140|Improper Neutralization of Line Delimiters
145|140|Improper Neutralization of Section Delimiters
146|140|Improper Neutralization of Expression/Command Delimiters
147|138|Improper Neutralization of Input Terminators
148|138|Improper Neutralization of Input Leaders
149|138|Improper Neutralization of Quoting Syntax
150|138|Improper Neutralization of Escape, Meta, or Control Sequences
151|138|Improper Neutralization of Comment Delimiters
152|138|Improper Neutralization of Macro Symbols
153|138|Improper Neutralization of Substitution Characters
154|138|Improper Neutralization of Variable Name Delimiters
155|138|Improper Neutralization of Wildcards or Matching Symbols
156|138|Improper Neutralization of Whitespace
157|138|Failure to Sanitize Paired Delimiters
158|138|Improper Neutralization of Null Byte or NUL Character
159|138|Improper Handling of Invalid Use of Special Elements
160|138|Improper Neutralization of Leading Special Elements
161|160|Improper Neutralization of Multiple Leading Special Elements
162|138|Improper Neutralization of Trailing Special Elements
163|162|Improper Neutralization of Multiple Trailing Special Elements
164|138|Improper Neutralization of Internal Special Elements
165|164|Improper Neutralization of Multiple Internal Special Elements
166|159,228|Improper Handling of Missing Special Element
167|159,228|Improper Handling of Additional Special Element
168|159,228|Improper Handling of Inconsistent Special Elements
170|707|Improper Null Termination
172|707|Encoding Error
173|172|Improper Handling of Alternate Encoding
174|172,675|Double Decoding of the Same Data
175|172|Improper Handling of Mixed Encoding
176|172|Improper Handling of Unicode Encoding
177|172|Improper Handling of URL Encoding (Hex Encoding)
178|706|Improper Handling of Case Sensitivity
179|20,696|Incorrect Behavior Order: Early Validation
180|179|Incorrect Behavior Order: Validate Before Canonicalize
181|179|Incorrect Behavior Order: Validate Before Filter
182|707|Collapse of Data into Unsafe Value
183|697|Permissive List of Allowed Inputs
184|693,1023|Incomplete List of Disallowed Inputs
185|697|Incorrect Regular Expression
186|185|Overly Restrictive Regular Expression
187|1023|Partial String Comparison
188|435,1105|Reliance on Data/Memory Layout
189||Numeric Errors
190|682|Integer Overflow or Wraparound
191|682|Integer Underflow (Wrap or Wraparound)
192|681|Integer Coercion Error
193|682|Off-by-one Error
194|681|Unexpected Sign Extension
195|681|Signed to Unsigned Conversion Error
196|681|Unsigned to Signed Conversion Error
197|681|Numeric Truncation Error
198|188|Use of Incorrect Byte Ordering
199||Information Management Errors
200|668|Exposure of Sensitive Information to an Unauthorized Actor
201|200|Insertion of Sensitive Information Into Sent Data
202|1230|Exposure of Sensitive Information Through Data Queries
203|200|Observable Discrepancy
204|203|Observable Response Discrepancy
205|203|Observable Behavioral Discrepancy
206|205|Observable Internal Behavioral Discrepancy
207|205|Observable Behavioral Discrepancy With Equivalent Products
208|203|Observable Timing Discrepancy
209|200,755|Generation of Error Message Containing Sensitive Information
210|209|Self-generated Error Message Containing Sensitive Information
211|209|Externally-Generated Error Message Containing Sensitive Information
212|669|Improper Removal of Sensitive Information Before Storage or Transfer
213|200|Exposure of Sensitive Information Due to Incompatible Policies
214|497|Invocation of Process Using Visible Sensitive Information
215|200|Insertion of Sensitive Information Into Debugging Code
219|552|Storage of File with Sensitive Data Under Web Root
220|552|Storage of File With Sensitive Data Under FTP Root
221|664|Information Loss or Omission
222|221|Truncation of Security-relevant Information
223|221|Omission of Security-relevant Information
224|221|Obscured Security-relevant Information by Alternate Name
226|212,459|Sensitive Information in Resource Not Removed Before Reuse
227||7PK - API Abuse
228|703,707|Improper Handling of Syntactically Invalid Structure
229|228|Improper Handling of Values
230|229|Improper Handling of Missing Values
231|229|Improper Handling of Extra Values
232|229|Improper Handling of Undefined Values
233|228|Improper Handling of Parameters
234|233|Failure to Handle Missing Parameter
235|233|Improper Handling of Extra Parameters
236|233|Improper Handling of Undefined Parameters
237|228|Improper Handling of Structural Elements
238|237|Improper Handling of Incomplete Structural Elements
239|237|Failure to Handle Incomplete Element
240|237,707|Improper Handling of Inconsistent Structural Elements
241|228|Improper Handling of Unexpected Data Type
242|1177|Use of Inherently Dangerous Function
243|573,669|Creation of chroot Jail Without Changing Working Directory
244|226|Improper Clearing of Heap Memory Before Release ('Heap Inspection')
245|695|J2EE Bad Practices: Direct Management of Connections
246|695|J2EE Bad Practices: Direct Use of Sockets
247||DEPRECATED: Reliance on DNS Lookups in a Security Decision
248|705,755|Uncaught Exception
249||DEPRECATED: Often Misused: Path Manipulation
250|269,657|Execution with Unnecessary Privileges
251||Often Misused: String Management
252|754|Unchecked Return Value
253|573,754|Incorrect Check of Function Return Value
254||7PK - Security Features
255||Credentials Management Errors
256|522|Plaintext Storage of a Password
257|522|Storing Passwords in a Recoverable Format
258|260,521|Empty Password in Configuration File
259|798|Use of Hard-coded Password
260|522|Password in Configuration File
261|522|Weak Encoding for Password
262|1390|Not Using Password Aging
263|1390|Password Aging with Long Expiration
264||Permissions, Privileges, and Access Controls
265||Privilege Issues
266|269|Incorrect Privilege Assignment
267|269|Privilege Defined With Unsafe Actions
268|269|Privilege Chaining
269|284|Improper Privilege Management
270|269|Privilege Context Switching Error
271|269|Privilege Dropping / Lowering Errors
272|271|Least Privilege Violation
273|271,754|Improper Check for Dropped Privileges
274|269,755|Improper Handling of Insufficient Privileges
275||Permission Issues
276|732|Incorrect Default Permissions
277|732|Insecure Inherited Permissions
278|732|Insecure Preserved Inherited Permissions
279|732|Incorrect Execution-Assigned Permissions
280|755|Improper Handling of Insufficient Permissions or Privileges
281|732|Improper Preservation of Permissions
282|284|Improper Ownership Management
283|282|Unverified Ownership
284||Improper Access Control
285|284|Improper Authorization
286|284|Incorrect User Management
287|284|Improper Authentication
288|306|Authentication Bypass Using an Alternate Path or Channel
289|1390|Authentication Bypass by Alternate Name
290|1390|Authentication Bypass by Spoofing
291|290,923|Reliance on IP Address for Authentication
292||DEPRECATED: Trusting Self-reported DNS Name
293|290|Using Referer Field for Authentication
294|1390|Authentication Bypass by Capture-replay
295|287|Improper Certificate Validation
296|295,573|Improper Following of a Certificate's Chain of Trust
297|295,923|Improper Validation of Certificate with Host Mismatch
298|295,672|Improper Validation of Certificate Expiration
299|295,404|Improper Check for Certificate Revocation
300|923|Channel Accessible by Non-Endpoint
301|1390|Reflection Attack in an Authentication Protocol
302|807,1390|Authentication Bypass by Assumed-Immutable Data
303|1390|Incorrect Implementation of Authentication Algorithm
304|303,573|Missing Critical Step in Authentication
305|1390|Authentication Bypass by Primary Weakness
306|287|Missing Authentication for Critical Function
307|799,1390|Improper Restriction of Excessive Authentication Attempts
308|654,1390|Use of Single-factor Authentication
309|654,1390|Use of Password System for Primary Authentication
310||Cryptographic Issues
311|693|Missing Encryption of Sensitive Data
312|311,922|Cleartext Storage of Sensitive Information
313|312|Cleartext Storage in a File or on Disk
314|312|Cleartext Storage in the Registry
315|312|Cleartext Storage of Sensitive Information in a Cookie
316|312|Cleartext Storage of Sensitive Information in Memory
317|312|Cleartext Storage of Sensitive Information in GUI
318|312|Cleartext Storage of Sensitive Information in Executable
319|311|Cleartext Transmission of Sensitive Information
320||Key Management Errors
321|798|Use of Hard-coded Cryptographic Key
322|306|Key Exchange without Entity Authentication
323|344|Reusing a Nonce, Key Pair in Encryption
324|672|Use of a Key Past its Expiration Date
325|573,1240|Missing Cryptographic Step
326|693|Inadequate Encryption Strength
327|693|Use of a Broken or Risky Cryptographic Algorithm
328|326,327|Use of Weak Hash
329|573,1204|Generation of Predictable IV with CBC Mode
330|693|Use of Insufficiently Random Values
331|330|Insufficient Entropy
332|331|Insufficient Entropy in PRNG
333|331,755|Improper Handling of Insufficient Entropy in TRNG
334|330|Small Space of Random Values
335|330|Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)
336|335|Same Seed in Pseudo-Random Number Generator (PRNG)
337|335|Predictable Seed in Pseudo-Random Number Generator (PRNG)
338|330|Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)
339|335|Small Seed Space in PRNG
340|330|Generation of Predictable Numbers or Identifiers
341|340|Predictable from Observable State
342|340|Predictable Exact Value from Previous Values
343|340|Predictable Value Range from Previous Values
344|330|Use of Invariant Value in Dynamically Changing Context
345|693|Insufficient Verification of Data Authenticity
346|284,345|Origin Validation Error
347|345|Improper Verification of Cryptographic Signature
348|345|Use of Less Trusted Source
349|345|Acceptance of Extraneous Untrusted Data With Trusted Data
350|290,807|Reliance on Reverse DNS Resolution for a Security-Critical Action
351|345|Insufficient Type Distinction
352|345|Cross-Site Request Forgery (CSRF)
353|345|Missing Support for Integrity Check
354|345,754|Improper Validation of Integrity Check Value
355||User Interface Security Issues
356|221|Product UI does not Warn User of Unsafe Actions
357|693|Insufficient UI Warning of Dangerous Operations
358|573,693|Improperly Implemented Security Check for Standard
359|200|Exposure of Private Personal Information to an Unauthorized Actor
360|345|Trust of System Event Data
361||7PK - Time and State
362|662|Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
363|367|Race Condition Enabling Link Following
364|362|Signal Handler Race Condition
365||DEPRECATED: Race Condition in Switch
366|362|Race Condition within a Thread
367|362|Time-of-check Time-of-use (TOCTOU) Race Condition
368|362|Context Switching Race Condition
369|682|Divide By Zero
370|299|Missing Check for Certificate Revocation after Initial Check
371||State Issues
372|664|Incomplete Internal State Distinction
374|668|Passing Mutable Objects to an Untrusted Method
375|668|Returning a Mutable Object to an Untrusted Caller
377|668|Insecure Temporary File
378|377|Creation of Temporary File With Insecure Permissions
379|377|Creation of Temporary File in Directory with Insecure Permissions
382|705|J2EE Bad Practices: Use of System.exit()
383|695|J2EE Bad Practices: Direct Use of Threads
384|610|Session Fixation
385|514|Covert Timing Channel
386|706|Symbolic Name not Mapping to Correct Object
387||Signal Errors
388||7PK - Errors
389||Error Conditions, Return Values, Status Codes
390|755|Detection of Error Condition Without Action
391|754|Unchecked Error Condition
392|684,755|Missing Report of Error Condition
393|684,703|Return of Wrong Status Code
394|754|Unexpected Status Code or Return Value
395|705,755|Use of NullPointerException Catch to Detect NULL Pointer Dereference
396|221,705,755|Declaration of Catch for Generic Exception
397|221,703,705|Declaration of Throws for Generic Exception
398||7PK - Code Quality
399||Resource Management Errors
400|664|Uncontrolled Resource Consumption
401|772|Missing Release of Memory after Effective Lifetime
402|668|Transmission of Private Resources into a New Sphere ('Resource Leak')
403|402|Exposure of File Descriptor to Unintended Control Sphere ('File Descriptor Leak')
404|664|Improper Resource Shutdown or Release
405|400|Asymmetric Resource Consumption (Amplification)
406|405|Insufficient Control of Network Message Volume (Network Amplification)
407|405|Inefficient Algorithmic Complexity
408|405,696|Incorrect Behavior Order: Early Amplification
409|405|Improper Handling of Highly Compressed Data (Data Amplification)
410|664|Insufficient Resource Pool
411||Resource Locking Problems
412|667|Unrestricted Externally Accessible Lock
413|667|Improper Resource Locking
414|667|Missing Lock Check
415|666,825,1341|Double Free
416|825|Use After Free
417||Communication Channel Errors
419|923|Unprotected Primary Channel
420|923|Unprotected Alternate Channel
421|362,420|Race Condition During Access to Alternate Channel
422|360,420|Unprotected Windows Messaging Channel ('Shatter')
424|638,693|Improper Protection of Alternate Path
425|288,424,862|Direct Request ('Forced Browsing')
426|642,673|Untrusted Search Path
427|668|Uncontrolled Search Path Element
428|668|Unquoted Search Path or Element
429||Handler Errors
430|691|Deployment of Wrong Handler
431|691|Missing Handler
432|364|Dangerous Signal Handler not Disabled During Sensitive Operations
433|219|Unparsed Raw Web Content Delivery
434|669|Unrestricted Upload of File with Dangerous Type
435||Improper Interaction Between Multiple Correctly-Behaving Entities
436|435|Interpretation Conflict
437|436|Incomplete Model of Endpoint Features
438||Behavioral Problems
439|435|Behavioral Change in New Version or Environment
440|684|Expected Behavior Violation
441|610|Unintended Proxy or Intermediary ('Confused Deputy')
443||DEPRECATED: HTTP response splitting
444|436|Inconsistent Interpretation of HTTP Requests ('HTTP Request/Response Smuggling')
446|684|UI Discrepancy for Security Feature
447|446,671|Unimplemented or Unsupported Feature in UI
448|446|Obsolete Feature in UI
449|446|The UI Performs the Wrong Action
450|357|Multiple Interpretations of UI Input
451|221,684|User Interface (UI) Misrepresentation of Critical Information
452||Initialization and Cleanup Errors
453|1188|Insecure Default Variable Initialization
454|1419|External Initialization of Trusted Variables or Data Stores
455|636,665,705|Non-exit on Failed Initialization
456|909|Missing Initialization of a Variable
457|908|Use of Uninitialized Variable
459|404|Incomplete Cleanup
460|459,755|Improper Cleanup on Thrown Exception
462|694|Duplicate Key in Associative List (Alist)
463|707|Deletion of Data Structure Sentinel
464|138|Addition of Data Structure Sentinel
465||Pointer Issues
466|119|Return of Pointer Value Outside of Expected Range
467|131|Use of sizeof() on a Pointer Type
468|682|Incorrect Pointer Scaling
469|682|Use of Pointer Subtraction to Determine Size
470|610,913|Use of Externally-Controlled Input to Select Classes or Code ('Unsafe Reflection')
471|664|Modification of Assumed-Immutable Data (MAID)
472|471,642|External Control of Assumed-Immutable Web Parameter
473|471|PHP External Variable Modification
474|758|Use of Function with Inconsistent Implementations
475|573|Undefined Behavior for Input to API
476|710,754|NULL Pointer Dereference
477|710|Use of Obsolete Function
478|1023|Missing Default Case in Multiple Condition Expression
479|663,828|Signal Handler Use of a Non-reentrant Function
480|670|Use of Incorrect Operator
481|480|Assigning instead of Comparing
482|480|Comparing instead of Assigning
483|670|Incorrect Block Delimitation
484|670,710|Omitted Break Statement in Switch
485||7PK - Encapsulation
486|1025|Comparison of Classes by Name
487|664|Reliance on Package-level Scope
488|668|Exposure of Data Element to Wrong Session
489|710|Active Debug Code
491|668|Public cloneable() Method Without Final ('Object Hijack')
492|668|Use of Inner Class Containing Sensitive Data
493|668|Critical Public Variable Without Final Modifier
494|345,669|Download of Code Without Integrity Check
495|664|Private Data Structure Returned From A Public Method
496|664|Public Data Assigned to Private Array-Typed Field
497|200|Exposure of Sensitive System Information to an Unauthorized Control Sphere
498|668|Cloneable Class Containing Sensitive Information
499|668|Serializable Class Containing Sensitive Data
500|493|Public Static Field Not Marked Final
501|664|Trust Boundary Violation
502|913|Deserialization of Untrusted Data
506|912|Embedded Malicious Code
507|506|Trojan Horse
508|507|Non-Replicating Malicious Code
509|507|Replicating Malicious Code (Virus or Worm)
510|506|Trapdoor
511|506|Logic/Time Bomb
512|506|Spyware
514|1229|Covert Channel
515|514|Covert Storage Channel
516||DEPRECATED: Covert Timing Channel
520|266|.NET Misconfiguration: Use of Impersonation
521|1391|Weak Password Requirements
522|668,1390|Insufficiently Protected Credentials
523|522|Unprotected Transport of Credentials
524|668|Use of Cache Containing Sensitive Information
525|524|Use of Web Browser Cache Containing Sensitive Information
526|312|Cleartext Storage of Sensitive Information in an Environment Variable
527|552|Exposure of Version-Control Repository to an Unauthorized Control Sphere
528|552|Exposure of Core Dump File to an Unauthorized Control Sphere
529|552|Exposure of Access Control List Files to an Unauthorized Control Sphere
530|552|Exposure of Backup File to an Unauthorized Control Sphere
531|540|Inclusion of Sensitive Information in Test Code
532|538|Insertion of Sensitive Information into Log File
533||DEPRECATED: Information Exposure Through Server Log Files
534||DEPRECATED: Information Exposure Through Debug Log Files
535|211|Exposure of Information Through Shell Error Message
536|211|Servlet Runtime Error Message Containing Sensitive Information
537|211|Java Runtime Error Message Containing Sensitive Information
538|200|Insertion of Sensitive Information into Externally-Accessible File or Directory
539|552|Use of Persistent Cookies Containing Sensitive Information
540|538|Inclusion of Sensitive Information in Source Code
541|540|Inclusion of Sensitive Information in an Include File
542||DEPRECATED: Information Exposure Through Cleanup Log Files
543|820|Use of Singleton Pattern Without Synchronization in a Multithreaded Context
544|755|Missing Standardized Error Handling Mechanism
545||DEPRECATED: Use of Dynamic Class Loading
546|1078|Suspicious Comment
547|1078|Use of Hard-coded, Security-relevant Constants
548|497|Exposure of Information Through Directory Listing
549|522|Missing Password Field Masking
550|209|Server-generated Error Message Containing Sensitive Information
551|696,863|Incorrect Behavior Order: Authorization Before Parsing and Canonicalization
552|285,668|Files or Directories Accessible to External Parties
553|552|Command Shell in Externally Accessible Directory
554|1173|ASP.NET Misconfiguration: Not Using Input Validation Framework
555|260|J2EE Misconfiguration: Plaintext Password in Configuration File
556|266|ASP.NET Misconfiguration: Use of Identity Impersonation
557||Concurrency Issues
558|663|Use of getlogin() in Multithreaded Application
560|687|Use of umask() with chmod-style Argument
561|1164|Dead Code
562|758|Return of Stack Variable Address
563|1164|Assignment to Variable without Use
564|89|SQL Injection: Hibernate
565|602,642|Reliance on Cookies without Validation and Integrity Checking
566|639|Authorization Bypass Through User-Controlled SQL Primary Key
567|820|Unsynchronized Access to Shared Data in a Multithreaded Context
568|459,573|finalize() Method Without super.finalize()
569||Expression Issues
570|710|Expression is Always False
571|710|Expression is Always True
572|821|Call to Thread run() instead of start()
573|710|Improper Following of Specification by Caller
574|695,821|EJB Bad Practices: Use of Synchronization Primitives
575|695|EJB Bad Practices: Use of AWT Swing
576|695|EJB Bad Practices: Use of Java I/O
577|573|EJB Bad Practices: Use of Sockets
578|573|EJB Bad Practices: Use of Class Loader
579|573|J2EE Bad Practices: Non-serializable Object Stored in Session
580|573,664|clone() Method Without super.clone()
581|573,697|Object Model Violation: Just One of Equals and Hashcode Defined
582|668|Array Declared Public, Final, and Static
583|668|finalize() Method Declared Public
584|705|Return Inside Finally Block
585|1071|Empty Synchronized Block
586|1076|Explicit Call to Finalize()
587|344,758|Assignment of a Fixed Address to a Pointer
588|704,758|Attempt to Access Child of a Non-structure Pointer
589|474|Call to Non-ubiquitous API
590|762|Free of Memory not on the Heap
591|413|Sensitive Data Storage in Improperly Locked Memory
592||DEPRECATED: Authentication Bypass Issues
593|666,1390|Authentication Bypass: OpenSSL CTX Object Modified after SSL Objects are Created
594|1076|J2EE Framework: Saving Unserializable Objects to Disk
595|1025|Comparison of Object References Instead of Object Contents
596||DEPRECATED: Incorrect Semantic Object Comparison
597|480,595|Use of Wrong Operator in String Comparison
598|201|Use of GET Request Method With Sensitive Query Strings
599|295|Missing Validation of OpenSSL Certificate
600|248|Uncaught Exception in Servlet
601|610|URL Redirection to Untrusted Site ('Open Redirect')
602|693|Client-Side Enforcement of Server-Side Security
603|602,1390|Use of Client-Side Authentication
605|666,675|Multiple Binds to the Same Port
606|1284|Unchecked Input for Loop Condition
607|471|Public Static Final Field References Mutable Object
608|668|Struts: Non-private Field in ActionForm Class
609|667|Double-Checked Locking
610|664|Externally Controlled Reference to a Resource in Another Sphere
611|610|Improper Restriction of XML External Entity Reference
612|1230|Improper Authorization of Index Containing Sensitive Information
613|672|Insufficient Session Expiration
614|319|Sensitive Cookie in HTTPS Session Without 'Secure' Attribute
615|540|Inclusion of Sensitive Information in Source Code Comments
616|345|Incomplete Identification of Uploaded File Variables (PHP)
617|705|Reachable Assertion
618|749|Exposed Unsafe ActiveX Method
619|402|Dangling Database Cursor ('Cursor Injection')
620|1390|Unverified Password Change
621|914|Variable Extraction Error
622|20|Improper Validation of Function Hook Arguments
623|267|Unsafe ActiveX Control Marked Safe For Scripting
624|77|Executable Regular Expression Error
625|185|Permissive Regular Expression
626|147,436|Null Byte Interaction Error (Poison Null Byte)
627|914|Dynamic Variable Evaluation
628|573|Function Call with Incorrectly Specified Arguments
636|657,755|Not Failing Securely ('Failing Open')
637|657|Unnecessary Complexity in Protection Mechanism (Not Using 'Economy of Mechanism')
638|657,862|Not Using Complete Mediation
639|863|Authorization Bypass Through User-Controlled Key
640|1390|Weak Password Recovery Mechanism for Forgotten Password
641|99|Improper Restriction of Names for Files and Other Resources
642|668|External Control of Critical State Data
643|91,943|Improper Neutralization of Data within XPath Expressions ('XPath Injection')
644|116|Improper Neutralization of HTTP Headers for Scripting Syntax
645|287|Overly Restrictive Account Lockout Mechanism
646|345|Reliance on File Name or Extension of Externally-Supplied File
647|180,863|Use of Non-Canonical URL Paths for Authorization Decisions
648|269|Incorrect Use of Privileged APIs
649|345|Reliance on Obfuscation or Encryption of Security-Relevant Inputs without Integrity Checking
650|436|Trusting HTTP Permission Methods on the Server Side
651|538|Exposure of WSDL File Containing Sensitive Information
652|91,943|Improper Neutralization of Data within XQuery Expressions ('XQuery Injection')
653|657,693|Improper Isolation or Compartmentalization
654|657,693|Reliance on a Single Factor in a Security Decision
655|657,693|Insufficient Psychological Acceptability
656|657,693|Reliance on Security Through Obscurity
657|710|Violation of Secure Design Principles
662|664,691|Improper Synchronization
663|662|Use of a Non-reentrant Function in a Concurrent Context
664||Improper Control of a Resource Through its Lifetime
665|664|Improper Initialization
666|664|Operation on Resource in Wrong Phase of Lifetime
667|662|Improper Locking
668|664|Exposure of Resource to Wrong Sphere
669|664|Incorrect Resource Transfer Between Spheres
670|691|Always-Incorrect Control Flow Implementation
671|657|Lack of Administrator Control over Security
672|666|Operation on a Resource after Expiration or Release
673|664|External Influence of Sphere Definition
674|834|Uncontrolled Recursion
675|573|Multiple Operations on Resource in Single-Operation Context
676|1177|Use of Potentially Dangerous Function
680|190|Integer Overflow to Buffer Overflow
681|704|Incorrect Conversion between Numeric Types
682||Incorrect Calculation
683|628|Function Call With Incorrect Order of Arguments
684|710|Incorrect Provision of Specified Functionality
685|628|Function Call With Incorrect Number of Arguments
686|628|Function Call With Incorrect Argument Type
687|628|Function Call With Incorrectly Specified Argument Value
688|628|Function Call With Incorrect Variable or Reference as Argument
689|362|Permission Race Condition During Resource Copy
690|252|Unchecked Return Value to NULL Pointer Dereference
691||Insufficient Control Flow Management
692|184|Incomplete Denylist to Cross-Site Scripting
693||Protection Mechanism Failure
694|99,573|Use of Multiple Resources with Duplicate Identifier
695|573|Use of Low-Level Functionality
696|691|Incorrect Behavior Order
697||Incorrect Comparison
698|670,705|Execution After Redirect (EAR)
703||Improper Check or Handling of Exceptional Conditions
704|664|Incorrect Type Conversion or Cast
705|691|Incorrect Control Flow Scoping
706|664|Use of Incorrectly-Resolved Name or Reference
707||Improper Neutralization
708|282|Incorrect Ownership Assignment
710||Improper Adherence to Coding Standards
712||OWASP Top Ten 2007 Category A1 - Cross Site Scripting (XSS)
713||OWASP Top Ten 2007 Category A2 - Injection Flaws
714||OWASP Top Ten 2007 Category A3 - Malicious File Execution
715||OWASP Top Ten 2007 Category A4 - Insecure Direct Object Reference
716||OWASP Top Ten 2007 Category A5 - Cross Site Request Forgery (CSRF)
717||OWASP Top Ten 2007 Category A6 - Information Leakage and Improper Error Handling
718||OWASP Top Ten 2007 Category A7 - Broken Authentication and Session Management
719||OWASP Top Ten 2007 Category A8 - Insecure Cryptographic Storage
720||OWASP Top Ten 2007 Category A9 - Insecure Communications
721||OWASP Top Ten 2007 Category A10 - Failure to Restrict URL Access
722||OWASP Top Ten 2004 Category A1 - Unvalidated Input
723||OWASP Top Ten 2004 Category A2 - Broken Access Control
724||OWASP Top Ten 2004 Category A3 - Broken Authentication and Session Management
725||OWASP Top Ten 2004 Category A4 - Cross-Site Scripting (XSS) Flaws
726||OWASP Top Ten 2004 Category A5 - Buffer Overflows
727||OWASP Top Ten 2004 Category A6 - Injection Flaws
728||OWASP Top Ten 2004 Category A7 - Improper Error Handling
729||OWASP Top Ten 2004 Category A8 - Insecure Storage
730||OWASP Top Ten 2004 Category A9 - Denial of Service
731||OWASP Top Ten 2004 Category A10 - Insecure Configuration Management
732|285,668|Incorrect Permission Assignment for Critical Resource
733|1038|Compiler Optimization Removal or Modification of Security-critical Code
749|284|Exposed Dangerous Method or Function
754|703|Improper Check for Unusual or Exceptional Conditions
755|703|Improper Handling of Exceptional Conditions
756|755|Missing Custom Error Page
757|693|Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')
758|710|Reliance on Undefined, Unspecified, or Implementation-Defined Behavior
759|916|Use of a One-Way Hash without a Salt
760|916|Use of a One-Way Hash with a Predictable Salt
761|763|Free of Pointer not at Start of Buffer
762|763|Mismatched Memory Management Routines
763|404|Release of Invalid Pointer or Reference
764|667,675|Multiple Locks of a Critical Resource
765|667,675|Multiple Unlocks of a Critical Resource
766|732,1061|Critical Data Element Declared Public
767|668|Access to Critical Private Variable via Public Method
768|691|Incorrect Short Circuit Evaluation
769||DEPRECATED: Uncontrolled File Descriptor Consumption
770|400,665|Allocation of Resources Without Limits or Throttling
771|400|Missing Reference to Active Allocated Resource
772|404|Missing Release of Resource after Effective Lifetime
773|771|Missing Reference to Active File Descriptor or Handle
774|770|Allocation of File Descriptors or Handles Without Limits or Throttling
775|772|Missing Release of File Descriptor or Handle after Effective Lifetime
776|405,674|Improper Restriction of Recursive Entity References in DTDs ('XML Entity Expansion')
777|625|Regular Expression without Anchors
778|223|Insufficient Logging
779|400|Logging of Excessive Data
780|327|Use of RSA Algorithm without OAEP
781|1285|Improper Address Validation in IOCTL with METHOD_NEITHER I/O Control Code
782|749|Exposed IOCTL with Insufficient Access Control
783|670|Operator Precedence Logic Error
784|565,807|Reliance on Cookies without Validation and Integrity Checking in a Security Decision
785|120,676|Use of Path Manipulation Function without Maximum-sized Buffer
786|119|Access of Memory Location Before Start of Buffer
787|119|Out-of-bounds Write
788|119|Access of Memory Location After End of Buffer
789|770|Memory Allocation with Excessive Size Value
790|138|Improper Filtering of Special Elements
791|790|Incomplete Filtering of Special Elements
792|791|Incomplete Filtering of One or More Instances of Special Elements
793|792|Only Filtering One Instance of a Special Element
794|792|Incomplete Filtering of Multiple Instances of Special Elements
795|791|Only Filtering Special Elements at a Specified Location
796|795|Only Filtering Special Elements Relative to a Marker
797|795|Only Filtering Special Elements at an Absolute Position
798|344,671,1391|Use of Hard-coded Credentials
799|691|Improper Control of Interaction Frequency
804|863,1390|Guessable CAPTCHA
805|119|Buffer Access with Incorrect Length Value
806|805|Buffer Access Using Size of Source Buffer
807|693|Reliance on Untrusted Inputs in a Security Decision
810||OWASP Top Ten 2010 Category A1 - Injection
811||OWASP Top Ten 2010 Category A2 - Cross-Site Scripting (XSS)
812||OWASP Top Ten 2010 Category A3 - Broken Authentication and Session Management
813||OWASP Top Ten 2010 Category A4 - Insecure Direct Object References
814||OWASP Top Ten 2010 Category A5 - Cross-Site Request Forgery(CSRF)
815||OWASP Top Ten 2010 Category A6 - Security Misconfiguration
816||OWASP Top Ten 2010 Category A7 - Insecure Cryptographic Storage
817||OWASP Top Ten 2010 Category A8 - Failure to Restrict URL Access
818||OWASP Top Ten 2010 Category A9 - Insufficient Transport Layer Protection
819||OWASP Top Ten 2010 Category A10 - Unvalidated Redirects and Forwards
820|662|Missing Synchronization
821|662|Incorrect Synchronization
822|119|Untrusted Pointer Dereference
823|119|Use of Out-of-range Pointer Offset
824|119|Access of Uninitialized Pointer
825|119,672|Expired Pointer Dereference
826|666|Premature Release of Resource During Expected Lifetime
827|706,829|Improper Control of Document Type Definition
828|364|Signal Handler with Functionality that is not Asynchronous-Safe
829|669|Inclusion of Functionality from Untrusted Control Sphere
830|829|Inclusion of Web Functionality from an Untrusted Source
831|364|Signal Handler Function Associated with Multiple Signals
832|667|Unlock of a Resource that is not Locked
833|667|Deadlock
834|691|Excessive Iteration
835|834|Loop with Unreachable Exit Condition ('Infinite Loop')
836|1390|Use of Password Hash Instead of Password for Authentication
837|799|Improper Enforcement of a Single, Unique Action
838|116|Inappropriate Encoding for Output Context
839|1023|Numeric Range Comparison Without Minimum Check
840||Business Logic Errors
841|691|Improper Enforcement of Behavioral Workflow
842|286|Placement of User into Incorrect Group
843|704|Access of Resource Using Incompatible Type ('Type Confusion')
862|285|Missing Authorization
863|285|Incorrect Authorization
908|665|Use of Uninitialized Resource
909|665|Missing Initialization of Resource
910|672|Use of Expired File Descriptor
911|664|Improper Update of Reference Count
912|684|Hidden Functionality
913|664|Improper Control of Dynamically-Managed Code Resources
914|99,913|Improper Control of Dynamically-Identified Variables
915|913|Improperly Controlled Modification of Dynamically-Determined Object Attributes
916|328|Use of Password Hash With Insufficient Computational Effort
917|77|Improper Neutralization of Special Elements used in an Expression Language Statement ('Expression Language Injection')
918|441|Server-Side Request Forgery (SSRF)
920|400|Improper Restriction of Power Consumption
921|922|Storage of Sensitive Data in a Mechanism without Access Control
922|664|Insecure Storage of Sensitive Information
923|284|Improper Restriction of Communication Channel to Intended Endpoints
924|345|Improper Enforcement of Message Integrity During Transmission in a Communication Channel
925|940|Improper Verification of Intent by Broadcast Receiver
926|285|Improper Export of Android Application Components
927|285,668|Use of Implicit Intent for Sensitive Communication
929||OWASP Top Ten 2013 Category A1 - Injection
930||OWASP Top Ten 2013 Category A2 - Broken Authentication and Session Management
931||OWASP Top Ten 2013 Category A3 - Cross-Site Scripting (XSS)
932||OWASP Top Ten 2013 Category A4 - Insecure Direct Object References
933||OWASP Top Ten 2013 Category A5 - Security Misconfiguration
934||OWASP Top Ten 2013 Category A6 - Sensitive Data Exposure
935||OWASP Top Ten 2013 Category A7 - Missing Function Level Access Control
936||OWASP Top Ten 2013 Category A8 - Cross-Site Request Forgery (CSRF)
937||OWASP Top Ten 2013 Category A9 - Using Components with Known Vulnerabilities
938||OWASP Top Ten 2013 Category A10 - Unvalidated Redirects and Forwards
939|862,940|Improper Authorization in Handler for Custom URL Scheme
940|346,923|Improper Verification of Source of a Communication Channel
941|923|Incorrectly Specified Destination in a Communication Channel
942|183,863,923|Permissive Cross-domain Security Policy with Untrusted Domains
943|74|Improper Neutralization of Special Elements in Data Query Logic
1004|732|Sensitive Cookie Without 'HttpOnly' Flag
1005||7PK - Input Validation and Representation
1006||Bad Coding Practices
1007|451|Insufficient Visual Distinction of Homoglyphs Presented to User
1009||Audit
1010||Authenticate Actors
1011||Authorize Actors
1012||Cross Cutting
1013||Encrypt Data
1014||Identify Actors
1015||Limit Access
1016||Limit Exposure
1017||Lock Computer
1018||Manage User Sessions
1019||Validate Inputs
1020||Verify Message Integrity
1021|441,451|Improper Restriction of Rendered UI Layers or Frames
1022|266|Use of Web Link to Untrusted Target with window.opener Access
1023|697|Incomplete Comparison with Missing Factors
1024|697|Comparison of Incompatible Types
1025|697|Comparison Using Wrong Factors
1027||OWASP Top Ten 2017 Category A1 - Injection
1028||OWASP Top Ten 2017 Category A2 - Broken Authentication
1029||OWASP Top Ten 2017 Category A3 - Sensitive Data Exposure
1030||OWASP Top Ten 2017 Category A4 - XML External Entities (XXE)
1031||OWASP Top Ten 2017 Category A5 - Broken Access Control
1032||OWASP Top Ten 2017 Category A6 - Security Misconfiguration
1033||OWASP Top Ten 2017 Category A7 - Cross-Site Scripting (XSS)
1034||OWASP Top Ten 2017 Category A8 - Insecure Deserialization
1035||OWASP Top Ten 2017 Category A9 - Using Components with Known Vulnerabilities
1036||OWASP Top Ten 2017 Category A10 - Insufficient Logging & Monitoring
1037|1038|Processor Optimization Removal or Modification of Security-critical Code
1038|435,758|Insecure Automated Optimizations
1039|693,697|Inadequate Detection or Handling of Adversarial Input Perturbations in Automated Recognition Mechanism
1041|710|Use of Redundant Code
1042|1176|Static Member Data Element outside of a Singleton Class Element
1043|1093|Data Element Aggregating an Excessively Large Number of Non-Primitive Elements
1044|710|Architecture with Number of Horizontal Layers Outside of Expected Range
1045|1076|Parent Class with a Virtual Destructor and a Child Class without a Virtual Destructor
1046|1176|Creation of Immutable Text Using String Concatenation
1047|1120|Modules with Circular Dependencies
1048|710|Invokable Control Element with Large Number of Outward Calls
1049|1176|Excessive Data Query Operations in a Large Data Table
1050|405|Excessive Platform Resource Consumption within a Loop
1051|1419|Initialization with Hard-Coded Network Resource Configuration Data
1052|1419|Excessive Use of Hard-Coded Literals in Initialization
1053|1059|Missing Documentation for Design
1054|1061|Invocation of a Control Element at an Unnecessarily Deep Horizontal Layer
1055|1093|Multiple Inheritance from Concrete Classes
1056|1120|Invokable Control Element with Variadic Parameters
1057|1061|Data Access Operations Outside of Expected Data Manager Component
1058|662|Invokable Control Element in Multi-Thread Context with non-Final Static Storable or Member Element
1059|710|Insufficient Technical Documentation
1060|1120|Excessive Number of Inefficient Server-Side Data Accesses
1061|710|Insufficient Encapsulation
1062|1061|Parent Class with References to Child Class
1063|1176|Creation of Class Instance within a Static Code Block
1064|1120|Invokable Control Element with Signature Containing an Excessive Number of Parameters
1065|710|Runtime Resource Management Control Element in a Component Built to Run on Application Servers
1066|710|Missing Serialization Control Element
1067|1176|Excessive Execution of Sequential Searches of Data Resource
1068|710|Inconsistency Between Implementation and Documented Design
1069|1071|Empty Exception Block
1070|1076|Serializable Data Element Containing non-Serializable Item Elements
1071|1164|Empty Code Block
1072|405|Data Resource Access without Use of Connection Pooling
1073|405|Non-SQL Invokable Control Element with Excessive Number of Data Resource Accesses
1074|1093|Class with Excessively Deep Inheritance
1075|1120|Unconditional Control Flow Transfer outside of Switch Block
1076|710|Insufficient Adherence to Expected Conventions
1077|697|Floating Point Comparison with Incorrect Operator
1078|1076|Inappropriate Source Code Style or Formatting
1079|1076|Parent Class without Virtual Destructor Method
1080|1120|Source Code File with Excessive Number of Lines of Code
1082|1076|Class Instance Self Destruction Control Element
1083|1061|Data Access from Outside Expected Data Manager Component
1084|405|Invokable Control Element with Excessive File or Data Access Operations
1085|1078|Invokable Control Element with Excessive Volume of Commented-out Code
1086|1093|Class with Excessive Number of Child Classes
1087|1076|Class with Virtual Method without a Virtual Destructor
1088|821|Synchronous Access of Remote Resource without Timeout
1089|405|Large Data Table with Excessive Number of Indices
1090|1061|Method Containing Access of a Member Element from Another Class
1091|772,1076|Use of Object without Invoking Destructor Method
1092|710|Use of Same Invokable Control Element in Multiple Architectural Layers
1093|710|Excessively Complex Data Representation
1094|405|Excessive Index Range Scan for a Data Resource
1095|1120|Loop Condition Value Update within the Loop
1096|820|Singleton Class Instance Creation without Proper Locking or Synchronization
1097|1076|Persistent Storable Data Element without Associated Comparison Control Element
1098|1076|Data Element containing Pointer Item without Proper Copy Control Element
1099|1078|Inconsistent Naming Conventions for Identifiers
1100|1061|Insufficient Isolation of System-Dependent Functions
1101|710|Reliance on Runtime Component in Generated Code
1102|758|Reliance on Machine-Dependent Data Representation
1103|758|Use of Platform-Dependent Third Party Components
1104|1357|Use of Unmaintained Third Party Components
1105|758,1061|Insufficient Encapsulation of Machine-Dependent Functionality
1106|1078|Insufficient Use of Symbolic Constants
1107|1078|Insufficient Isolation of Symbolic Constant Definitions
1108|1076|Excessive Reliance on Global Variables
1109|1078|Use of Same Variable for Multiple Purposes
1110|1059|Incomplete Design Documentation
1111|1059|Incomplete I/O Documentation
1112|1059|Incomplete Documentation of Program Execution
1113|1078|Inappropriate Comment Style
1114|1078|Inappropriate Whitespace Style
1115|1078|Source Code Element without Standard Prologue
1116|1078|Inaccurate Comments
1117|1078|Callable with Insufficient Behavioral Summary
1118|1059|Insufficient Documentation of Error Handling Techniques
1119|1120|Excessive Use of Unconditional Branching
1120|710|Excessive Code Complexity
1121|1120|Excessive McCabe Cyclomatic Complexity
1122|1120|Excessive Halstead Complexity
1123|1120|Excessive Use of Self-Modifying Code
1124|1120|Excessively Deep Nesting
1125|1120|Excessive Attack Surface
1126|710|Declaration of Variable with Unnecessarily Wide Scope
1127|710|Compilation with Insufficient Warnings or Errors
1164|710|Irrelevant Code
1173|20|Improper Use of Validation Framework
1174|1173|ASP.NET Misconfiguration: Improper Model Validation
1176|405|Inefficient CPU Computation
1177|710|Use of Prohibited Code
1187||DEPRECATED: Use of Uninitialized Resource
1188|344,1419|Initialization of a Resource with an Insecure Default
1189|653,668|Improper Isolation of Shared Resources on System-on-a-Chip (SoC)
1190|696|DMA Device Enabled Too Early in Boot Phase
1191|284|On-Chip Debug and Test Interface With Improper Access Control
1192|657|Improper Identifier for IP Block used in System-On-Chip (SOC)
1193|696|Power-On of Untrusted Execution Core Before Enabling Fabric Access Control
1195||Manufacturing and Life Cycle Management Concerns
1196||Security Flow Issues
1197||Integration Issues
1198||Privilege Separation and Access Control Issues
1199||General Circuit and Logic Design Concerns
1201||Core and Compute Issues
1202||Memory and Storage Issues
1203||Peripherals, On-chip Fabric, and Interface/IO Problems
1204|330|Generation of Weak Initialization Vector (IV)
1205||Security Primitives and Cryptography Issues
1206||Power, Clock, Thermal, and Reset Concerns
1207||Debug and Test Problems
1208||Cross-Cutting Problems
1209|710|Failure to Disable Reserved Bits
1210||Audit / Logging Errors
1211||Authentication Errors
1212||Authorization Errors
1213||Random Number Issues
1214||Data Integrity Issues
1215||Data Validation Issues
1216||Lockout Mechanism Errors
1217||User Session Errors
1218||Memory Buffer Errors
1219||File Handling Issues
1220|284|Insufficient Granularity of Access Control
1221|1419|Incorrect Register Defaults or Module Parameters
1222|1220|Insufficient Granularity of Address Regions Protected by Register Locks
1223|362|Race Condition for Write-Once Attributes
1224|284|Improper Restriction of Write-Once Bit Fields
1225||Documentation Issues
1226||Complexity Issues
1227||Encapsulation Issues
1228||API / Function Errors
1229|664|Creation of Emergent Resource
1230|285|Exposure of Sensitive Information Through Metadata
1231|284|Improper Prevention of Lock Bit Modification
1232|667|Improper Lock Behavior After Power State Transition
1233|284,667|Security-Sensitive Hardware Controls with Missing Lock Bit Protection
1234|667|Hardware Internal or Debug Modes Allow Override of Locks
1235|400|Incorrect Use of Autoboxing and Unboxing for Performance Critical Operations
1236|74|Improper Neutralization of Formula Elements in a CSV File
1239|226|Improper Zeroization of Hardware Register
1240|327|Use of a Cryptographic Primitive with a Risky Implementation
1241|330|Use of Predictable Algorithm in Random Number Generator
1242|912|Inclusion of Undocumented Features or Chicken Bits
1243|1263|Sensitive Non-Volatile Information Not Protected During Debug
1244|863|Internal Asset Exposed to Unsafe Debug Access Level or State
1245|684|Improper Finite State Machines (FSMs) in Hardware Logic
1246|400|Improper Write Handling in Limited-write Non-Volatile Memories
1247|1384|Improper Protection Against Voltage and Clock Glitches
1248|693|Semiconductor Defects in Hardware Logic with Security-Sensitive Implications
1249|1250|Application-Level Admin Tool with Inconsistent View of Underlying Operating System
1250|664|Improper Preservation of Consistency Between Independent Representations of Shared State
1251|1250|Mirrored Regions with Different Values
1252|284|CPU Hardware Not Configured to Support Exclusivity of Write and Execute Operations
1253|693|Incorrect Selection of Fuse Values
1254|208,697|Incorrect Comparison Logic Granularity
1255|1300|Comparison Logic is Vulnerable to Power Side-Channel Attacks
1256|285|Improper Restriction of Software Interfaces to Hardware Features
1257|284|Improper Access Control Applied to Mirrored or Aliased Memory Regions
1258|212|Exposure of Sensitive System Information Due to Uncleared Debug Information
1259|284|Improper Restriction of Security Token Assignment
1260|284|Improper Handling of Overlap Between Protected Memory Ranges
1261|1384|Improper Handling of Single Event Upsets
1262|284|Improper Access Control for Register Interface
1263|284|Improper Physical Access Control
1264|821|Hardware Logic with Insecure De-Synchronization between Control and Data Channels
1265|662|Unintended Reentrant Invocation of Non-reentrant Code Via Nested Calls
1266|404|Improper Scrubbing of Sensitive Data from Decommissioned Device
1267|284|Policy Uses Obsolete Encoding
1268|266|Policy Privileges are not Assigned Consistently Between Control and Data Agents
1269|693|Product Released in Non-Release Configuration
1270|284|Generation of Incorrect Security Tokens
1271|909|Uninitialized Value on Reset for Registers Holding Security Settings
1272|226|Sensitive Information Uncleared Before Debug/Power State Transition
1273|200|Device Unlock Credential Sharing
1274|284|Improper Access Control for Volatile Memory Containing Boot Code
1275|923|Sensitive Cookie with Improper SameSite Attribute
1276|284|Hardware Child Block Incorrectly Connected to Parent System
1277|1329|Firmware Not Updateable
1278|693|Missing Protection Against Hardware Reverse Engineering Using Integrated Circuit (IC) Imaging Techniques
1279|665,696|Cryptographic Operations are run Before Supporting Units are Ready
1280|284,696|Access Control Check Implemented After Asset is Accessed
1281|691|Sequence of Processor Instructions Leads to Unexpected Behavior
1282|668|Assumed-Immutable Data is Stored in Writable Memory
1283|284|Mutable Attestation or Measurement Reporting Data
1284|20|Improper Validation of Specified Quantity in Input
1285|20|Improper Validation of Specified Index, Position, or Offset in Input
1286|20|Improper Validation of Syntactic Correctness of Input
1287|20|Improper Validation of Specified Type of Input
1288|20|Improper Validation of Consistency within Input
1289|20|Improper Validation of Unsafe Equivalence in Input
1290|284|Incorrect Decoding of Security Identifiers
1291|693|Public Key Re-Use for Signing both Debug and Production Code
1292|284|Incorrect Conversion of Security Identifiers
1293|345|Missing Source Correlation of Multiple Independent Data
1294|284|Insecure Security Identifier Mechanism
1295|200|Debug Messages Revealing Unnecessary Information
1296|284|Incorrect Chaining or Granularity of Debug Components
1297|285|Unprotected Confidential Information on Device is Accessible by OSAT Vendors
1298|362|Hardware Logic Contains Race Conditions
1299|288,420|Missing Protection Mechanism for Alternate Hardware Interface
1300|203|Improper Protection of Physical Side Channels
1301|226|Insufficient or Incomplete Data Removal within Hardware Component
1302|1294|Missing Source Identifier in Entity Transactions on a System-On-Chip (SOC)
1303|203,1189|Non-Transparent Sharing of Microarchitectural Resources
1304|284|Improperly Preserved Integrity of Hardware Configuration State During a Power Save/Restore Operation
1310|1329|Missing Ability to Patch ROM Code
1311|284|Improper Translation of Security Attributes by Fabric Bridge
1312|284|Missing Protection for Mirrored Regions in On-Chip Fabric Firewall
1313|284|Hardware Allows Activation of Test or Debug Logic at Runtime
1314|862|Missing Write Protection for Parametric Data Values
1315|284|Improper Setting of Bus Controlling Capability in Fabric End-point
1316|284|Fabric-Address Map Allows Programming of Unwarranted Overlaps of Protected and Unprotected Ranges
1317|284|Improper Access Control in Fabric Bridge
1318|693|Missing Support for Security Features in On-chip Fabrics or Buses
1319|693|Improper Protection against Electromagnetic Fault Injection (EM-FI)
1320|284|Improper Protection for Outbound Error Messages and Alert Signals
1321|915|Improperly Controlled Modification of Object Prototype Attributes ('Prototype Pollution')
1322|834|Use of Blocking Code in Single-threaded, Non-blocking Context
1323|284|Improper Management of Sensitive Trace Data
1325|770|Improperly Controlled Sequential Memory Allocation
1326|693|Missing Immutable Root of Trust in Hardware
1327|668|Binding to an Unrestricted IP Address
1328|285|Security Version Number Mutable to Older Versions
1329|664,1357|Reliance on Component That is Not Updateable
1330|1301|Remanent Data Readable after Memory Erase
1331|653,668|Improper Isolation of Shared Resources in Network On Chip (NoC)
1332|1384|Improper Handling of Faults that Lead to Instruction Skips
1333|407|Inefficient Regular Expression Complexity
1334|284|Unauthorized Error Injection Can Degrade Hardware Redundancy
1335|682|Incorrect Bitwise Shift of Integer
1336|94|Improper Neutralization of Special Elements Used in a Template Engine
1338|693|Improper Protections Against Hardware Overheating
1339|682|Insufficient Precision or Accuracy of a Real Number
1341|675|Multiple Releases of Same Resource or Handle
1342|226|Information Exposure through Microarchitectural State after Transient Execution
1345||OWASP Top Ten 2021 Category A01:2021 - Broken Access Control
1346||OWASP Top Ten 2021 Category A02:2021 - Cryptographic Failures
1347||OWASP Top Ten 2021 Category A03:2021 - Injection
1348||OWASP Top Ten 2021 Category A04:2021 - Insecure Design
1349||OWASP Top Ten 2021 Category A05:2021 - Security Misconfiguration
1351|1384|Improper Handling of Hardware Behavior in Exceptionally Cold Environments
1352||OWASP Top Ten 2021 Category A06:2021 - Vulnerable and Outdated Components
1353||OWASP Top Ten 2021 Category A07:2021 - Identification and Authentication Failures
1354||OWASP Top Ten 2021 Category A08:2021 - Software and Data Integrity Failures
1355||OWASP Top Ten 2021 Category A09:2021 - Security Logging and Monitoring Failures
1356||OWASP Top Ten 2021 Category A10:2021 - Server-Side Request Forgery (SSRF)
1357|710|Reliance on Insufficiently Trustworthy Component
1384|703|Improper Handling of Physical or Environmental Conditions
1385|346|Missing Origin Validation in WebSockets
1386|59|Insecure Operation on Windows Junction / Mount Point
1388||Physical Access Issues and Concerns
1389|704|Incorrect Parsing of Numbers with Different Radices
1390|287|Weak Authentication
1391|1390|Use of Weak Credentials
1392|1391|Use of Default Credentials
1393|1392|Use of Default Password
1394|1392|Use of Default Cryptographic Key
1395|657,1357|Dependency on Vulnerable Third-Party Component
1419|665|Incorrect Initialization of Resource
1420|669|Exposure of Sensitive Information during Transient Execution
1421|1420|Exposure of Sensitive Information in Shared Microarchitectural Structures during Transient Execution
1422|1420|Exposure of Sensitive Information caused by Incorrect Data Forwarding during Transient Execution
1423|1420|Exposure of Sensitive Information caused by Shared Microarchitectural Predictor State that Influences Transient Execution
1426|707|Improper Validation of Generative AI Output
1427|77|Improper Neutralization of Input Used for LLM Prompting
1428|319|Reliance on HTTP instead of HTTPS
1429|223|Missing Security-Relevant Feedback for Unexecuted Operations in Hardware Interface
1431|200|Driving Intermediate Cryptographic State/Results to Hardware Module Outputs
1434|440,665|Insecure Setting of Generative AI/ML Model Inference Parameters
`;
