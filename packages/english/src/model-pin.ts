/** The model file that belongs to this version of the package: its name under `@tripletail/english/model/` and the SHA-256 it must have. */
export const MODEL_FILE = 'english-md.bin';
export const MODEL_SHA256 = 'dfae90c38964bcc2ec73165d3ac6718b96c4a18a2ac12c8fecb2df364ef86f22';
