/** The model file that belongs to this version of the package: its name under `@tripletail/english/model/` and the SHA-256 it must have. */
export const MODEL_FILE = 'english-md.bin';
export const MODEL_SHA256 = '1b2fa87fdb7accd0b1c887da2dbaad28af935ca47b29985e85f53e9e94f99581';
