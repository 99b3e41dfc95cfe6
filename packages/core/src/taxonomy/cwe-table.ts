/**
 * One line per weakness: number, parents in view 1000 (comma-separated, the primary one first), name.
 *
 * Source: MITRE CWE (cwe.mitre.org), view 1000 "Research Concepts". CWE is a trademark of The MITRE Corporation.
 */
export const cweTable = `
20|707|Improper Input Validation
22|706,668|Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')
23|22|Relative Path Traversal
36|22|Absolute Path Traversal
59|706|Improper Link Resolution Before File Access ('Link Following')
61|59|UNIX Symbolic Link (Symlink) Following
73|642,610,20|External Control of File Name or Path
74|707|Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')
75|74|Failure to Sanitize Special Elements into a Different Plane (Special Element Injection)
77|74|Improper Neutralization of Special Elements used in a Command ('Command Injection')
78|77,74|Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')
79|74|Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')
80|79|Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)
88|77,74|Improper Neutralization of Argument Delimiters in a Command ('Argument Injection')
89|943,74|Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')
90|943,74|Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')
91|74|XML Injection (aka Blind XPath Injection)
93|74|Improper Neutralization of CRLF Sequences ('CRLF Injection')
94|913,74|Improper Control of Generation of Code ('Code Injection')
95|94|Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')
96|94|Improper Neutralization of Directives in Statically Saved Code ('Static Code Injection')
99|74|Improper Control of Resource Identifiers ('Resource Injection')
113|93,436|Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')
116|707|Improper Encoding or Escaping of Output
117|116|Improper Output Neutralization for Logs
118|664|Incorrect Access of Indexable Resource ('Range Error')
119|118|Improper Restriction of Operations within the Bounds of a Memory Buffer
120|119|Buffer Copy without Checking Size of Input ('Classic Buffer Overflow')
121|787,788|Stack-based Buffer Overflow
122|787,788|Heap-based Buffer Overflow
125|119|Out-of-bounds Read
190|682|Integer Overflow or Wraparound
193|682|Off-by-one Error
200|668|Exposure of Sensitive Information to an Unauthorized Actor
201|200|Insertion of Sensitive Information Into Sent Data
203|200|Observable Discrepancy
208|203|Observable Timing Discrepancy
209|200,755|Generation of Error Message Containing Sensitive Information
215|200|Insertion of Sensitive Information Into Debugging Code
250|269,657|Execution with Unnecessary Privileges
252|754|Unchecked Return Value
259|798|Use of Hard-coded Password
269|284|Improper Privilege Management
276|732|Incorrect Default Permissions
281|732|Improper Preservation of Permissions
283|282|Unverified Ownership
284||Improper Access Control
285|284|Improper Authorization
287|284|Improper Authentication
290|1390|Authentication Bypass by Spoofing
295|287|Improper Certificate Validation
297|923,295|Improper Validation of Certificate with Host Mismatch
306|287|Missing Authentication for Critical Function
307|1390,799|Improper Restriction of Excessive Authentication Attempts
311|693|Missing Encryption of Sensitive Data
312|311|Cleartext Storage of Sensitive Information
319|311|Cleartext Transmission of Sensitive Information
321|798|Use of Hard-coded Cryptographic Key
322|306|Key Exchange without Entity Authentication
323|344|Reusing a Nonce, Key Pair in Encryption
326|693|Inadequate Encryption Strength
327|693|Use of a Broken or Risky Cryptographic Algorithm
328|327,326|Use of Weak Hash
329|573,1204|Generation of Predictable IV with CBC Mode
330|693|Use of Insufficiently Random Values
331|330|Insufficient Entropy
335|330|Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)
338|330|Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)
340|330|Generation of Predictable Numbers or Identifiers
345|693|Insufficient Verification of Data Authenticity
347|345|Improper Verification of Cryptographic Signature
352|345|Cross-Site Request Forgery (CSRF)
362|691|Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
367|362|Time-of-check Time-of-use (TOCTOU) Race Condition
377|668|Insecure Temporary File
378|377|Creation of Temporary File With Insecure Permissions
379|377|Creation of Temporary File in Directory with Insecure Permissions
384|610|Session Fixation
385|514|Covert Timing Channel
400|664|Uncontrolled Resource Consumption
406|405|Insufficient Control of Network Message Volume (Network Amplification)
409|405|Improper Handling of Highly Compressed Data (Data Amplification)
414|667|Missing Lock Check
425|862,288,424|Direct Request ('Forced Browsing')
434|669|Unrestricted Upload of File with Dangerous Type
454|665|External Initialization of Trusted Variables or Data Stores
462|694|Duplicate Key in Associative List (Alist)
470|913,610|Use of Externally-Controlled Input to Select Classes or Code ('Unsafe Reflection')
477|710|Use of Obsolete Function
488|668|Exposure of Data Element to Wrong Session
489|710|Active Debug Code
494|345,669|Download of Code Without Integrity Check
501|664|Trust Boundary Violation
502|913|Deserialization of Untrusted Data
521|1391|Weak Password Requirements
522|668,1390|Insufficiently Protected Credentials
532|538|Insertion of Sensitive Information into Log File
538|200|Insertion of Sensitive Information into Externally-Accessible File or Directory
539|552|Use of Persistent Cookies Containing Sensitive Information
547|710|Use of Hard-coded, Security-relevant Constants
548|497|Exposure of Information Through Directory Listing
549|522|Missing Password Field Masking
552|668,285|Files or Directories Accessible to External Parties
564|89|SQL Injection: Hibernate
595|1025|Comparison of Object References Instead of Object Contents
597|595,480|Use of Wrong Operator in String Comparison
601|610|URL Redirection to Untrusted Site ('Open Redirect')
602|693|Client-Side Enforcement of Server-Side Security
605|675,666|Multiple Binds to the Same Port
610|664|Externally Controlled Reference to a Resource in Another Sphere
611|610|Improper Restriction of XML External Entity Reference
613|672|Insufficient Session Expiration
614|319|Sensitive Cookie in HTTPS Session Without 'Secure' Attribute
620|1390|Unverified Password Change
639|863|Authorization Bypass Through User-Controlled Key
640|1390|Weak Password Recovery Mechanism for Forgotten Password
641|99|Improper Restriction of Names for Files and Other Resources
643|943,91|Improper Neutralization of Data within XPath Expressions ('XPath Injection')
644|116|Improper Neutralization of HTTP Headers for Scripting Syntax
668|664|Exposure of Resource to Wrong Sphere
676|1177|Use of Potentially Dangerous Function
693||Protection Mechanism Failure
703||Improper Check or Handling of Exceptional Conditions
730||OWASP Top Ten 2004 Category A9 - Denial of Service
732|285,668|Incorrect Permission Assignment for Critical Resource
754|703|Improper Check for Unusual or Exceptional Conditions
755|703|Improper Handling of Exceptional Conditions
757|693|Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')
759|916|Use of a One-Way Hash without a Salt
760|916|Use of a One-Way Hash with a Predictable Salt
770|400,665|Allocation of Resources Without Limits or Throttling
775|772|Missing Release of File Descriptor or Handle after Effective Lifetime
776|674|Improper Restriction of Recursive Entity References in DTDs ('XML Entity Expansion')
780|327|Use of RSA Algorithm without OAEP
787|119|Out-of-bounds Write
798|1391,344|Use of Hard-coded Credentials
827|706,829|Improper Control of Document Type Definition
829|669|Inclusion of Functionality from Untrusted Control Sphere
835|834|Loop with Unreachable Exit Condition ('Infinite Loop')
841|691|Improper Enforcement of Behavioral Workflow
862|285|Missing Authorization
863|285|Incorrect Authorization
913|664|Improper Control of Dynamically-Managed Code Resources
915|913|Improperly Controlled Modification of Dynamically-Determined Object Attributes
916|328|Use of Password Hash With Insufficient Computational Effort
917|77|Improper Neutralization of Special Elements used in an Expression Language Statement ('Expression Language Injection')
918|441|Server-Side Request Forgery (SSRF)
922|664|Insecure Storage of Sensitive Information
923|284|Improper Restriction of Communication Channel to Intended Endpoints
940|346,923|Improper Verification of Source of a Communication Channel
941|923|Incorrectly Specified Destination in a Communication Channel
942|183,863,923|Permissive Cross-domain Security Policy with Untrusted Domains
943|74|Improper Neutralization of Special Elements in Data Query Logic
1004|732|Sensitive Cookie Without 'HttpOnly' Flag
1021|441,610,451|Improper Restriction of Rendered UI Layers or Frames
1204|330|Generation of Weak Initialization Vector (IV)
1236|74|Improper Neutralization of Formula Elements in a CSV File
1275|923|Sensitive Cookie with Improper SameSite Attribute
1321|915|Improperly Controlled Modification of Object Prototype Attributes ('Prototype Pollution')
1333|407|Inefficient Regular Expression Complexity
1336|94|Improper Neutralization of Special Elements Used in a Template Engine
1390|287|Weak Authentication
1391|1390|Use of Weak Credentials
1427|77|Improper Neutralization of Input Used for LLM Prompting
`;
