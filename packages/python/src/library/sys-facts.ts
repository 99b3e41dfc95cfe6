/** What `sys` tells of the interpreter: version, limits of numbers, flags. A cell looks like CPython 3.12 on Linux with 64 bits. */
import { setModuleAttribute } from '../runtime/modules.ts';
import { Module, Tuple, type Value } from '../runtime/object.ts';
import { defaultDigitLimit } from '../numbers/int-text.ts';
import { newStructSequence, structSequence } from './struct-sequence.ts';

class VersionInfo extends Tuple {}
class FloatInfo extends Tuple {}
class IntInfo extends Tuple {}
class HashInfo extends Tuple {}
class Flags extends Tuple {}

const make = (name: string, ctor: new () => Tuple, values: Readonly<Record<string, Value>>): (() => Value) => {
  const type = newStructSequence(`sys.${name}`, 'sys', ctor, Object.keys(values));
  return () => structSequence(type, Object.values(values));
};

const version = make('version_info', VersionInfo, { major: 3, minor: 12, micro: 1, releaselevel: 'final', serial: 0 });
const floatInfo = make('float_info', FloatInfo, {
  max: 1.7976931348623157e308,
  max_exp: 1024,
  max_10_exp: 308,
  min: 2.2250738585072014e-308,
  min_exp: -1021,
  min_10_exp: -307,
  dig: 15,
  mant_dig: 53,
  epsilon: 2.220446049250313e-16,
  radix: 2,
  rounds: 1,
});
const intInfo = make('int_info', IntInfo, {
  bits_per_digit: 30,
  sizeof_digit: 4,
  default_max_str_digits: defaultDigitLimit,
  str_digits_check_threshold: 640,
});
const hashInfo = make('hash_info', HashInfo, {
  width: 64,
  modulus: 2305843009213693951n,
  inf: 314159,
  nan: 0,
  imag: 1000003,
  algorithm: 'siphash13',
  hash_bits: 64,
  seed_bits: 128,
  cutoff: 0,
});
const flags = make('flags', Flags, {
  debug: 0,
  inspect: 0,
  interactive: 0,
  optimize: 0,
  dont_write_bytecode: 1,
  no_user_site: 0,
  no_site: 0,
  ignore_environment: 0,
  verbose: 0,
  bytes_warning: 0,
  quiet: 0,
  hash_randomization: 0,
  isolated: 0,
  dev_mode: false,
  utf8_mode: 1,
  warn_default_encoding: 0,
  safe_path: false,
  int_max_str_digits: defaultDigitLimit,
});

/** The attributes, made anew. */
export const sysFacts = (): Readonly<Record<string, Value>> => {
  const implementation = new Module('implementation');
  for (const [name, value] of Object.entries({
    name: 'cpython',
    cache_tag: 'cpython-312',
    version: version(),
    hexversion: 0x030c01f0,
  }))
    setModuleAttribute(implementation, name, value);
  return {
    version_info: version(),
    hexversion: 0x030c01f0,
    float_info: floatInfo(),
    int_info: intInfo(),
    hash_info: hashInfo(),
    flags: flags(),
    implementation,
    api_version: 1013,
    float_repr_style: 'short',
    dont_write_bytecode: true,
    exec_prefix: '/usr',
    base_prefix: '/usr',
    platlibdir: 'lib',
  };
};
