import '@fontsource-variable/noto-sans-sc/index.css';

export default function ChineseTypeface() {
  return null;
}
