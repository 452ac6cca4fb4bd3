/** The model file as Vite emits it: its address on the site. */
declare module '@tripletail/english/model/english-md.bin?url' {
  const url: string;
  export default url;
}
