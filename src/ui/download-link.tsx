import { useEffect, useState } from 'preact/hooks';

/** A link that saves a text as a file. */
export function DownloadLink({
  label,
  name,
  type,
  text,
}: {
  label: string;
  name: string;
  type: string;
  text: string;
}) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return (
    <a href={url} download={name}>
      {label}
    </a>
  );
}
