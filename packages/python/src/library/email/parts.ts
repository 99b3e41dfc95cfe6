/** The modules of the package `email`: which of its names each shows. */
import { importDotted, newModuleOf, type ModuleMaker } from '../../runtime/modules.ts';
import type { Value } from '../../runtime/object.ts';

const shown = {
  'email.message': 'Message MIMEPart EmailMessage',
  'email.errors':
    'MessageError MessageParseError HeaderParseError BoundaryError MultipartConversionError CharsetError HeaderWriteError MessageDefect NoBoundaryInMultipartDefect ' +
    'StartBoundaryNotFoundDefect CloseBoundaryNotFoundDefect MissingHeaderBodySeparatorDefect MultipartInvariantViolationDefect',
  'email.header': 'Header decode_header make_header',
  'email.charset': 'Charset',
  'email.utils':
    'formataddr parseaddr getaddresses formatdate format_datetime parsedate parsedate_tz parsedate_to_datetime mktime_tz localtime make_msgid quote unquote ' +
    'encode_rfc2231 decode_rfc2231 collapse_rfc2231_value',
  'email.policy': 'Policy Compat32 EmailPolicy compat32 default strict SMTP HTTP SMTPUTF8',
  'email.headerregistry':
    'Address Group BaseHeader UnstructuredHeader UniqueUnstructuredHeader DateHeader UniqueDateHeader AddressHeader UniqueAddressHeader SingleAddressHeader ' +
    'UniqueSingleAddressHeader ParameterizedMIMEHeader ContentTypeHeader ContentDispositionHeader ContentTransferEncodingHeader',
  'email.generator': 'Generator BytesGenerator DecodedGenerator',
  'email.parser': 'Parser HeaderParser BytesParser BytesHeaderParser FeedParser BytesFeedParser',
  'email.feedparser': 'FeedParser BytesFeedParser',
  'email.encoders': 'encode_base64 encode_quopri encode_7or8bit encode_noop',
  'email.mime': '',
  'email.mime.base': 'MIMEBase',
  'email.mime.nonmultipart': 'MIMENonMultipart',
  'email.mime.multipart': 'MIMEMultipart',
  'email.mime.text': 'MIMEText',
  'email.mime.application': 'MIMEApplication',
  'email.mime.image': 'MIMEImage',
  'email.mime.audio': 'MIMEAudio',
  'email.mime.message': 'MIMEMessage',
} as const;

export const emailPart =
  (name: string): ModuleMaker =>
  () => {
    const { attrs } = importDotted('email');
    const names = (shown as Readonly<Record<string, string>>)[name] ?? '';
    const own = names.split(' ').filter((one) => one !== '');
    return newModuleOf(name, new Map<string, Value>(own.map((one) => [one, attrs.get(one)!])));
  };
